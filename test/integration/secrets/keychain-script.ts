import { AppError } from '../../../electron/main/platform/app-error'
import { SystemClock } from '../../../electron/main/platform/clock'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { KeychainSecretStore } from '../../../electron/main/secrets/keychain-secret-store'
import { KeychainWiper } from '../../../electron/main/secrets/keychain-wiper'

/*
 * Runs inside a D-Bus session of its own and prints what the store answered, one JSON line a command. Commands come on the
 * standard input, so that the test can change the session between two of them.
 */

const service = process.argv[2] ?? 'Sosyabot Integration'
const store = new KeychainSecretStore({ service })
const wiper = new KeychainWiper({
  services: [service],
  clock: new SystemClock(),
  logger: SILENT_LOGGER,
})

/** `get a`, `set a value`, `delete a`, `wipe` or `state`. */
async function obey(command: string): Promise<unknown> {
  const [verb = '', account = '', ...value] = command.split(' ')
  switch (verb) {
    case 'get':
      return store.get(account)
    case 'set':
      return store.set(account, value.join(' '))
    case 'delete':
      await store.delete(account)
      return 'done'
    case 'wipe':
      return String(await wiper.wipe())
    default:
      return 'done'
  }
}

async function answer(command: string): Promise<void> {
  const startedAtMs = performance.now()
  const outcome = await obey(command).then(
    (value) => ({ value }),
    (error: unknown) => ({
      error: error instanceof AppError ? error.code : String(error),
      cause: error instanceof Error ? String(error.cause) : '',
    }),
  )
  const tookMs = Math.round(performance.now() - startedAtMs)
  process.stdout.write(
    `${JSON.stringify({ command, ...outcome, state: store.keychain, tookMs })}\n`,
  )
}

let rest = ''
let queue = Promise.resolve()
process.stdin.setEncoding('utf8')
process.stdin.on('data', (text: string) => {
  const lines = (rest + text).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) queue = queue.then(() => answer(line))
})
process.stdin.on('end', () => {
  void queue.then(() => process.exit(0))
})
