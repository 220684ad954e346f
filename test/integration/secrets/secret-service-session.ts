import { execFile, spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** What the store answered to one command. */
export interface KeychainReply {
  readonly value?: string | null
  readonly error?: string
  readonly cause?: string
  readonly state: string
  readonly tookMs: number
}

/**
 * `keyring`: a gnome-keyring with an unlocked login keyring. `bus-only`: a D-Bus on which nobody offers or can start a Secret
 * Service. `no-bus`: no D-Bus at all.
 */
export type SessionKind = 'keyring' | 'bus-only' | 'no-bus'

const run = promisify(execFile)
const TOOLS = ['dbus-daemon', 'gnome-keyring-daemon', 'gdbus', 'secret-tool'] as const
const ROOT = resolve(import.meta.dirname, '../../..')

/** A bus that cannot start services: what a desktop without any keyring program looks like. */
const BUS_CONFIG = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`

/** Names the programs that are missing, in words a person can act on. Empty when everything is there. */
export function findMissingTools(): string {
  const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0)
  return missing.length === 0
    ? ''
    : `Missing: ${missing.join(', ')}. Install with: apt-get install dbus gnome-keyring libglib2.0-bin libsecret-1-0 libsecret-tools`
}

/** A D-Bus session of its own with a fresh HOME, and the store running in it as a child process. */
export class SecretServiceSession {
  readonly #home: string
  readonly #environment: NodeJS.ProcessEnv
  readonly #bus: ChildProcessWithoutNullStreams | null
  #keyring: ChildProcessWithoutNullStreams | null = null
  #store: ChildProcessWithoutNullStreams | null = null
  #replies: KeychainReply[] = []
  #wakeUp: () => void = () => undefined
  #errors = ''

  private constructor(
    home: string,
    environment: NodeJS.ProcessEnv,
    bus: ChildProcessWithoutNullStreams | null,
  ) {
    this.#home = home
    this.#environment = environment
    this.#bus = bus
  }

  static async start(kind: SessionKind): Promise<SecretServiceSession> {
    const home = mkdtempSync(join(tmpdir(), 'sosyabot-keyring-'))
    for (const folder of ['.local/share/keyrings', '.cache', 'run']) {
      mkdirSync(join(home, folder), { recursive: true, mode: 0o700 })
    }
    const environment: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
    }
    if (kind === 'no-bus') return new SecretServiceSession(home, environment, null)
    const configPath = join(home, 'bus.conf')
    writeFileSync(configPath, BUS_CONFIG)
    const bus = spawn(
      'dbus-daemon',
      ['--config-file', configPath, '--nofork', '--print-address=1'],
      { env: environment },
    )
    const [address] = (await once(bus.stdout, 'data')) as [Buffer]
    environment.DBUS_SESSION_BUS_ADDRESS = address.toString().trim()
    const session = new SecretServiceSession(home, environment, bus)
    if (kind === 'keyring') await session.startKeyring()
    return session
  }

  /** Starts gnome-keyring with an unlocked login keyring; an empty password would not unlock it. */
  async startKeyring(): Promise<void> {
    const keyring = spawn(
      'gnome-keyring-daemon',
      ['--foreground', '--unlock', '--components=secrets'],
      { env: this.#environment },
    )
    keyring.stdin.end('pw\n')
    this.#keyring = keyring
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if ((await this.#readAlias()).includes('login')) return
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(
      'gnome-keyring-daemon did not offer an unlocked login keyring within 5 seconds.',
    )
  }

  async stopKeyring(): Promise<void> {
    const keyring = this.#keyring
    this.#keyring = null
    await end(keyring)
  }

  /** The service is there and does not answer, as while a password prompt stands open. */
  freezeKeyring(): void {
    this.#keyring?.kill('SIGSTOP')
  }

  thawKeyring(): void {
    this.#keyring?.kill('SIGCONT')
  }

  /** Locks the login keyring, as the desktop does when a person walks away. */
  async lock(): Promise<void> {
    await this.#callService('Lock', ["['/org/freedesktop/secrets/collection/login']"])
  }

  /** Lets the store obey a command: `get a`, `set a value`, `delete a`. */
  async ask(command: string): Promise<KeychainReply> {
    const store = (this.#store ??= this.#startStore())
    const index = this.#replies.length
    const replied = new Promise<void>((wake) => (this.#wakeUp = wake))
    store.stdin.write(`${command}\n`)
    await Promise.race([replied, once(store, 'exit')])
    const reply = this.#replies[index]
    if (reply === undefined) throw new Error(`The store ended: ${this.#errors}`)
    return reply
  }

  /** Overwrites an entry past the app, with bytes that no program of ours has written. */
  writeWithSecretTool(service: string, account: string, bytes: Buffer): void {
    // With the schema that keytar names; without it the keyring would keep two entries side by side.
    const schema = ['xdg:schema', 'org.freedesktop.Secret.Generic']
    const args = ['store', '--label', account, ...schema, 'service', service, 'account', account]
    const { status, stderr } = spawnSync('secret-tool', args, {
      env: this.#environment,
      input: bytes,
    })
    if (status !== 0) throw new Error(`secret-tool store failed: ${stderr.toString()}`)
  }

  /** What libsecret's own tool finds, as proof that the secret is where other programs look for it. */
  async lookUpWithSecretTool(service: string, account: string): Promise<string> {
    const { stdout } = await run(
      'secret-tool',
      ['lookup', 'service', service, 'account', account],
      {
        env: this.#environment,
      },
    )
    return stdout
  }

  async stop(): Promise<void> {
    await end(this.#store)
    await end(this.#keyring)
    await end(this.#bus)
    rmSync(this.#home, { recursive: true, force: true })
  }

  #startStore(): ChildProcessWithoutNullStreams {
    const script = join(import.meta.dirname, 'keychain-script.ts')
    const store = spawn(process.execPath, ['--import', 'tsx', script, 'Sosyabot Integration'], {
      env: this.#environment,
      cwd: ROOT,
    })
    let rest = ''
    store.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) this.#replies.push(JSON.parse(line) as KeychainReply)
      this.#wakeUp()
    })
    store.stderr.setEncoding('utf8').on('data', (text: string) => (this.#errors += text))
    return store
  }

  async #readAlias(): Promise<string> {
    return this.#callService('ReadAlias', ['default']).catch(() => '')
  }

  async #callService(method: string, parameters: readonly string[]): Promise<string> {
    const { stdout } = await run(
      'gdbus',
      [
        ...['call', '--session', '--timeout', '5', '--dest', 'org.freedesktop.secrets'],
        ...['--object-path', '/org/freedesktop/secrets'],
        ...['--method', `org.freedesktop.Secret.Service.${method}`],
        ...parameters,
      ],
      { env: this.#environment },
    )
    return stdout
  }
}

async function end(child: ChildProcessWithoutNullStreams | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}
