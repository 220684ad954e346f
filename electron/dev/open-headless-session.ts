import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { startKeyring } from './headless-session'
import { endProcessGroup } from './process-group'
import { createSessionHome } from './session-home'
import { startVirtualDisplay } from './virtual-display'

/** A headless session that stands until it is closed. */
export interface OpenHeadlessSession {
  /** What makes a process part of it: home, display and bus. The rest it takes from the session around it. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/**
 * Opens a further headless session inside of one, so that two apps can run side by side without sharing a keyring, a
 * clipboard or the focus. It ends with this process too, however that ends: the bus waits for the end of its input.
 * @throws Error when the display, the bus or the keyring cannot be started.
 */
export async function openHeadlessSession(): Promise<OpenHeadlessSession> {
  const home = createSessionHome()
  const log = openSync(join(home.directory, 'session.log'), 'a')
  const display = await startVirtualDisplay(new AbortController().signal)
  const own = { ...home.environment, DISPLAY: display.name }
  const bus = spawn('dbus-run-session', ['--', 'sh', '-c', keepOpen], {
    stdio: ['pipe', 'pipe', log],
    detached: true,
    env: { ...process.env, ...own },
  })
  const close = async (): Promise<void> => {
    await endProcessGroup(bus, 'SIGTERM')
    await endProcessGroup(display.server, 'SIGTERM')
    closeSync(log)
    home.remove()
  }
  for await (const address of createInterface({ input: bus.stdout as Readable })) {
    return { environment: { ...own, DBUS_SESSION_BUS_ADDRESS: address }, close }
  }
  await close()
  throw new Error('The bus or the keyring of a further headless session could not be started')
}

/** Says where the bus is once the keyring stands, and waits for the end of its input. */
const keepOpen = [
  startKeyring,
  'printf "%s\\n" "$DBUS_SESSION_BUS_ADDRESS"',
  'exec cat >/dev/null',
].join('\n')
