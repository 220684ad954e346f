import { mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sandboxArguments } from './chromium-sandbox'
import { deepLinkScheme } from './deep-link-registration'
import { installLinkHandler, quoteForShell } from './desktop-entry'
import { insideHeadlessSession } from './headless-session'
import { processIsRunning } from './process-state'
import { findBrowser } from './system-requirements'

/** The browser that xdg-open starts in a headless session. */
export interface SystemBrowser {
  /**
   * Waits until a link has started the browser.
   * @returns the address for Playwright's `chromium.connectOverCDP`.
   * @throws Error when no browser has come up in time.
   */
  devToolsAddress(timeoutMs?: number): Promise<string>
  /** Ends the browser, if it runs. A link opened later starts it again, with the same profile. */
  close(): Promise<void>
}

const pollIntervalMs = 100

function switchesFor(profile: string): string[] {
  return [
    ...sandboxArguments(),
    `--user-data-dir=${profile}`,
    // The session's keyring is the app's; the browser must not wait on it.
    '--password-store=basic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--lang=en-US',
    '--window-position=0,0',
    '--window-size=1280,900',
    '--remote-debugging-port=0',
  ]
}

/**
 * The preference which "Always allow this site to open links of this kind" writes. The managed policy
 * AutoLaunchProtocolsFromOrigins does the same for a whole machine, but would need root and a file in /etc.
 */
function allowHandOver(profile: string, origins: readonly string[]): void {
  const pairs = Object.fromEntries(origins.map((origin) => [origin, { [deepLinkScheme]: true }]))
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ protocol_handler: { allowed_origin_protocol_pairs: pairs } }),
  )
}

function readIfThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/**
 * Makes Chromium the session's default for http and https, with a profile of its own. Pages of the given origins
 * hand `sosyabot://` links over to the app without the question that Chromium would ask a person first.
 * @throws Error outside of a headless session (a user's own default browser is theirs), or where `findBrowser()` finds none.
 */
export function installSystemBrowser(handOverOrigins: readonly string[]): SystemBrowser {
  if (!insideHeadlessSession())
    throw new Error('The system browser is only set in a headless session.')
  const chromium = findBrowser()
  if (chromium === undefined) throw new Error('Chromium is not installed.')
  const profile = join(homedir(), 'chromium-profile')
  allowHandOver(profile, handOverOrigins)
  const command = [chromium, ...switchesFor(profile)].map(quoteForShell).join(' ')
  installLinkHandler({
    id: 'session-browser',
    title: 'Session browser',
    schemes: ['http', 'https'],
    // In the background: opening a link is over when the browser has it, not when the browser ends.
    script: `${command} "$@" </dev/null >/dev/null 2>&1 &`,
  })

  const portFile = join(profile, 'DevToolsActivePort')
  return {
    async devToolsAddress(timeoutMs = 30_000) {
      const deadlineMs = Date.now() + timeoutMs
      while (Date.now() < deadlineMs) {
        const port = readIfThere(() => readFileSync(portFile, 'utf8'))?.split('\n')[0]
        if (port) return `http://127.0.0.1:${port}`
        await delay(pollIntervalMs)
      }
      throw new Error(`No link has started the system browser within ${timeoutMs} ms.`)
    },
    async close() {
      // Chromium's lock on its profile is a link that reads `<host>-<process id>`.
      const owner = readIfThere(() => readlinkSync(join(profile, 'SingletonLock')))
      const processId = Number(owner?.split('-').at(-1))
      if (processId > 0 && processIsRunning(processId)) {
        process.kill(processId, 'SIGTERM')
        while (processIsRunning(processId)) await delay(pollIntervalMs)
      }
      rmSync(portFile, { force: true })
    },
  }
}
