import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LinkTroubleFinder } from '../../../electron/main/deep-link/link-trouble-finder'
import {
  LINK_ENTRY_ID,
  XdgLinkRegistration,
} from '../../../electron/main/deep-link/xdg-link-registration'
import { RecordingLogger } from '../../fakes/recording-logger'

/** The desktop's own tools and files, in folders of their own. */
describe.runIf(process.platform === 'linux')('XdgLinkRegistration with the real xdg tools', () => {
  let folder: string
  let environment: Record<string, string>
  let executable: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sosyabot-links-'))
    environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_DATA_DIRS: join(folder, 'system'),
    }
    for (const name of ['data/applications', 'config', 'system']) {
      mkdirSync(join(folder, name), { recursive: true })
    }
    executable = writeProgram('Sosyabot-0.1.0.AppImage')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** A program that writes down the link it was started with. */
  function writeProgram(name: string): string {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\nprintf '%s' "$1" > '${join(folder, 'opened')}'\n`)
    chmodSync(path, 0o755)
    return path
  }

  function registration(program = executable, canRegister = true): XdgLinkRegistration {
    return new XdgLinkRegistration({
      executable: program,
      canRegister,
      trustedEntryIds: [],
      environment,
      homeDir: folder,
      logger: new RecordingLogger(),
    })
  }

  function hijack(): void {
    const program = writeProgram('another-program')
    writeFileSync(
      join(folder, 'data/applications/another.desktop'),
      `[Desktop Entry]\nType=Application\nName=Another\nExec=${program} %u\nMimeType=x-scheme-handler/sosyabot;\n`,
    )
    execFileSync('xdg-mime', ['default', 'another.desktop', 'x-scheme-handler/sosyabot'], {
      env: environment,
    })
  }

  it('registers itself, so that xdg-open starts it with the link', async () => {
    const links = registration()
    expect(await links.findHandler()).toBe('nobody')
    expect(await links.register()).toBe(true)
    execFileSync('xdg-open', ['sosyabot://auth/tiktok/callback?code=a&state=b'], {
      // Without a display it looks for browsers of the terminal only; the handler here needs none.
      env: { ...environment, DISPLAY: ':0' },
    })
    await expect
      .poll(() =>
        existsSync(join(folder, 'opened')) ? readFileSync(join(folder, 'opened'), 'utf8') : '',
      )
      .toBe('sosyabot://auth/tiktok/callback?code=a&state=b')
  })

  it('notices another program, and takes the links back when it is told to', async () => {
    const links = registration()
    await links.register()
    hijack()
    const troubles = new LinkTroubleFinder(links, new RecordingLogger())
    const startedAtMs = performance.now()
    expect(await troubles.findTrouble()).toEqual({ handler: 'another-program', canRegister: true })
    expect(performance.now() - startedAtMs).toBeLessThan(5000)
    expect(await troubles.take()).toBeNull()
    expect(await links.findHandler()).toBe('this-app')
  })

  it('leaves the links of the installed app alone when it may not register', async () => {
    hijack()
    const troubles = new LinkTroubleFinder(registration(executable, false), new RecordingLogger())
    expect(await troubles.take()).toEqual({ handler: 'another-program', canRegister: false })
  })

  it('knows an AppImage whose name has spaces and signs, and one that was deleted', async () => {
    const odd = writeProgram('So "sya" $bot 100%.AppImage')
    const links = registration(odd)
    expect(await links.register()).toBe(true)
    rmSync(odd)
    expect(await links.findHandler()).toBe('nobody')
  })

  it('leaves nothing behind, and other programs’ defaults as they were', async () => {
    hijack()
    const list = join(folder, 'config/mimeapps.list')
    writeFileSync(list, `${readFileSync(list, 'utf8')}x-scheme-handler/http=browser.desktop\n`)
    const links = registration()
    await links.register()
    expect(await links.unregister()).toBe(true)
    expect(existsSync(join(folder, 'data/applications', LINK_ENTRY_ID))).toBe(false)
    expect(readFileSync(list, 'utf8')).not.toContain(LINK_ENTRY_ID)
    expect(readFileSync(list, 'utf8')).toContain('x-scheme-handler/http=browser.desktop')
    expect(await links.findHandler()).not.toBe('this-app')
    expect(await links.unregister()).toBe(true)
  })

  it('is told in time by a desktop that does not answer', async () => {
    const troubles = new LinkTroubleFinder(
      {
        canRegister: true,
        findHandler: () => new Promise(() => undefined),
        register: () => Promise.resolve(false),
        unregister: () => Promise.resolve(true),
      },
      new RecordingLogger(),
      50,
    )
    expect(await troubles.findTrouble()).toBeNull()
  })
})
