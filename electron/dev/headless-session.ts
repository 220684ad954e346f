import { closeSync, openSync } from 'node:fs'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { endProcessGroup, exitCodeOf } from './process-group'
import { createSessionHome } from './session-home'
import { startVirtualDisplay, type VirtualDisplay } from './virtual-display'

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What ties a process to the user's own desktop; a session must not reach it. */
const desktopVariables = [
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_TYPE',
  'DESKTOP_SESSION',
  'DBUS_SESSION_BUS_ADDRESS',
  'GNOME_KEYRING_CONTROL',
  'SSH_AUTH_SOCK',
]

/**
 * Runs on the session's own bus. The keyring takes the first line of its input as the password of a new login
 * keyring (an empty one leaves it locked), and forks away once it is ready.
 */
export const startKeyring =
  'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 3>&- || exit 1'

/** The command then gets the caller's standard error back, while the bus keeps a log of its own. */
const insideTheSession = [startKeyring, 'exec "$@" 2>&3 3>&-'].join('\n')

const sessionVariable = 'SOSYABOT_HEADLESS_SESSION'

/** True for everything that runs in such a session: there, the home and the desktop's defaults are nobody's own. */
export function insideHeadlessSession(): boolean {
  return process.env[sessionVariable] === '1'
}

export interface HeadlessSessionOptions {
  /** Added to the session's environment. */
  readonly environment?: Readonly<Record<string, string>>
  readonly workingDirectory?: string
}

function environmentWithoutDesktop(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !desktopVariables.includes(name))
  // One language for every machine, so that a run reads the same everywhere; and no accessibility bus, which
  // only a screen reader would use.
  return { ...Object.fromEntries(kept), LC_ALL: 'C.UTF-8', LANGUAGE: 'en', NO_AT_BRIDGE: '1' }
}

/**
 * Runs a command where there is no desktop as if there were one: a fresh home, its own X display, its own D-Bus
 * session and a real, unlocked Secret Service. Output and exit code are the command's own; it has no standard
 * input. Everything is taken down when the command ends, and also when this process is told to stop.
 * @returns the exit code, as a shell would give it: 128 + the signal's number after a signal.
 * @throws Error when the display or the session bus cannot be started.
 */
export async function runInHeadlessSession(
  command: readonly [string, ...string[]],
  { environment = {}, workingDirectory = process.cwd() }: HeadlessSessionOptions = {},
): Promise<number> {
  const home = createSessionHome()
  const log = openSync(join(home.directory, 'session.log'), 'a')
  const stopping = new AbortController()
  const stop = (signal: NodeJS.Signals) => stopping.abort(signal)
  for (const signal of forwardedSignals) process.on(signal, stop)
  let display: VirtualDisplay | undefined
  let session: ChildProcess | undefined
  try {
    display = await startVirtualDisplay(stopping.signal)
    session = spawn(
      'dbus-run-session',
      ['--', 'sh', '-c', insideTheSession, 'session', ...command],
      {
        cwd: workingDirectory,
        // Descriptor 3 carries our standard error past the bus, which writes its own words to the log.
        stdio: ['ignore', 'inherit', log, 2],
        detached: true,
        env: {
          ...environmentWithoutDesktop(),
          ...home.environment,
          ...environment,
          DISPLAY: display.name,
          [sessionVariable]: '1',
        },
      },
    )
    const running = session
    stopping.signal.addEventListener('abort', () => {
      void endProcessGroup(running, stopping.signal.reason as NodeJS.Signals)
    })
    return await exitCodeOf(session)
  } finally {
    if (session) await endProcessGroup(session, 'SIGTERM')
    if (display) await endProcessGroup(display.server, 'SIGTERM')
    for (const signal of forwardedSignals) process.off(signal, stop)
    closeSync(log)
    home.remove()
  }
}
