import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Violation {
  readonly rule: string
  readonly from: string
}

const rulesPath = resolve('test/architecture/dependency-rules.cjs')
const rules = createRequire(import.meta.url)(rulesPath) as {
  forbidden: readonly { name: string }[]
}

/** A small copy of the house in which every import is allowed. The violations are added to it. */
const soundHouse: Readonly<Record<string, string>> = {
  'electron/shared/post.ts': "import { z } from 'zod'\nexport const post = z\n",
  'electron/practice/practice-server.ts':
    "import http from 'node:http'\nexport const server = http\n",
  'electron/preload/desktop-api.ts':
    "import type { post } from '../shared/post'\nexport interface DesktopApi { readonly post: typeof post }\n",
  'electron/preload/index.ts':
    "import { contextBridge } from 'electron'\nimport type { DesktopApi } from './desktop-api'\nexport const api: DesktopApi | typeof contextBridge = contextBridge\n",
  'electron/main/index.ts': "import { start } from './bootstrap'\nstart()\n",
  'electron/main/bootstrap.ts':
    "import { app } from './composition-root'\nexport const start = () => app\n",
  'electron/main/composition-root.ts':
    "import { server } from '../practice/practice-server'\nimport { ipc } from './ipc/typed-ipc-main'\nexport const app = [server, ipc]\n",
  'electron/main/ipc/typed-ipc-main.ts':
    "import { ipcMain } from 'electron'\nimport { ledger } from '../posts/ledger'\nexport const ipc = [ipcMain, ledger]\n",
  'electron/main/posts/ledger.ts':
    "import { client } from '../tiktok/tiktok-client'\nexport const ledger = client\n",
  'electron/main/tiktok/tiktok-client.ts':
    "import { log } from '../platform/logger'\nexport const client = log\n",
  'electron/main/platform/logger.ts':
    "import { post } from '../../shared/post'\nexport const log = post\n",
  'electron/dev/start.ts': "import { post } from '../shared/post'\nexport const start = post\n",
  'renderer/app.tsx':
    "import { page } from './features/queue/queue-page'\nexport const app = page\n",
  'renderer/features/queue/queue-page.tsx':
    "import { button } from '../../components/button'\nimport { client } from '../../desktop/desktop-client'\nimport { en } from '../../i18n/en'\nexport const page = [button, client, en]\n",
  'renderer/features/history/history-page.tsx': 'export const page = 1\n',
  'renderer/components/button.tsx': 'export const button = 1\n',
  'renderer/desktop/desktop-client.ts':
    "import type { DesktopApi } from '../../electron/preload/desktop-api'\nexport const client: DesktopApi | undefined = undefined\n",
  'renderer/i18n/en.ts':
    "import { post } from '../../electron/shared/post'\nexport const en = post\n",
  'test/unit/post.test.ts':
    "import { start } from '../../electron/dev/start'\nexport const post = start\n",
}

/** For every rule the file that breaks it, and the import with which it does. */
const violations: Readonly<Record<string, readonly [file: string, specifier: string]>> = {
  'everything-resolves': ['electron/main/posts/a.ts', './nowhere'],
  'shared-is-a-leaf': ['electron/shared/a.ts', 'node:fs'],
  'practice-stands-alone': ['electron/practice/a.ts', '../shared/post'],
  'main-takes-practice-at-the-top': ['electron/main/tiktok/a.ts', '../../practice/practice-server'],
  'plain-node-code-has-no-electron': ['electron/main/auth/a.ts', 'electron'],
  'preload-knows-the-contract-only': ['electron/preload/a.ts', '../main/platform/logger'],
  'main-knows-no-other-process': ['electron/main/window/a.ts', '../../preload/desktop-api'],
  'main-folders-do-not-know-the-assembly': ['electron/main/ipc/a.ts', '../composition-root'],
  'main-credentials-auth-channels-video-batch-drafts-posts-updates-support-look-down-only': [
    'electron/main/channels/a.ts',
    '../ipc/typed-ipc-main',
  ],
  'main-tiktok-secrets-settings-look-down-only': ['electron/main/secrets/a.ts', '../posts/ledger'],
  'main-platform-look-down-only': ['electron/main/platform/a.ts', '../tiktok/tiktok-client'],
  'main-bootstrap-looks-down-only': ['electron/main/bootstrap.ts', './index'],
  'main-composition-root-looks-down-only': ['electron/main/composition-root.ts', './bootstrap'],
  'product-does-not-know-dev': ['electron/main/window/b.ts', '../../dev/start'],
  'dev-starts-the-app-from-outside': ['electron/dev/a.ts', '../main/platform/logger'],
  'product-does-not-know-tests': ['electron/dev/b.ts', '../../test/unit/post.test'],
  'renderer-sees-the-contract-only': ['renderer/desktop/a.ts', '../../electron/main/posts/ledger'],
  'renderer-takes-the-bridge-as-a-type': [
    'renderer/desktop/b.ts',
    '../../electron/preload/desktop-api',
  ],
  'renderer-has-no-node': ['renderer/desktop/c.ts', 'node:path'],
  'renderer-has-no-electron': ['renderer/desktop/d.ts', 'electron'],
  'features-do-not-know-each-other': ['renderer/features/queue/a.tsx', '../history/history-page'],
  'features-do-not-know-the-app': ['renderer/features/history/a.tsx', '../../app'],
  'components-know-no-product': ['renderer/components/a.tsx', '../i18n/en'],
  'desktop-and-words-are-below-the-pages': [
    'renderer/i18n/a.ts',
    '../features/history/history-page',
  ],
  'no-cycles': ['renderer/components/button-group.tsx', './button'],
}

function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

async function findViolations(root: string): Promise<Violation[]> {
  const depcruise = resolve('node_modules/.bin/depcruise')
  const args = ['--config', rulesPath, '--output-type', 'json', 'electron', 'renderer', 'test']
  const { stdout } = await promisify(execFile)(depcruise, args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  })
  const report = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] }
  }
  return report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
}

function buildHouse(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dependency-rules-')))
  const packageFiles = (name: string) => ({
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.js' }),
    [`node_modules/${name}/index.js`]: '',
  })
  writeFiles(root, {
    ...soundHouse,
    ...packageFiles('zod'),
    ...packageFiles('electron'),
    'tsconfig.json': JSON.stringify({ compilerOptions: { moduleResolution: 'bundler' } }),
  })
  return root
}

describe('the dependency rules', () => {
  let root: string
  beforeAll(() => {
    root = buildHouse()
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('have nothing to say about a sound house', async () => {
    expect(await findViolations(root)).toEqual([])
  })

  it('are broken by this test to the last one', () => {
    expect(Object.keys(violations).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
  })

  it('each name the file that breaks it', async () => {
    for (const [file, specifier] of Object.values(violations)) {
      const line = `import * as broken from '${specifier}'\nexport const proof = broken\n`
      writeFiles(root, { [file]: line + (soundHouse[file] ?? '') })
    }
    const ring = "import * as ring from './button-group'\nexport const button = ring\n"
    writeFiles(root, { 'renderer/components/button.tsx': ring })
    const found = await findViolations(root)
    for (const [rule, [file]] of Object.entries(violations)) {
      const files = found.filter((violation) => violation.rule === rule).map(({ from }) => from)
      expect(files, rule).toContain(file)
    }
  })
})
