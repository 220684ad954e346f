import { ipcMain, type WebContents } from 'electron'
import type {
  EventChannel,
  IpcEvents,
  RequestAnswer,
  RequestChannel,
  RequestInput,
} from '../../shared/ipc-contract'
import { fail, ok, type Result } from '../../shared/result'
import { AppError, toAppErrorDto } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { requestSchemas } from './request-schemas'
import { isTrustedSender } from './sender-guard'

/** One handler per request. It may throw AppError; anything else it throws is a bug and answered as `internal`. */
export type RequestHandlers = {
  readonly [C in RequestChannel]: (
    input: RequestInput<C>,
  ) => RequestAnswer<C> | Promise<RequestAnswer<C>>
}

/** On this channel electron-store tells whoever asks where the profile folder is, from its first write on. */
const ELECTRON_STORE_CHANNEL = 'electron-store-get-data'

interface RequestOptions {
  /** Resolves when requests can be handled. */
  readonly whenReady: () => Promise<void>
  readonly appOrigin: string
  readonly logger: Logger
}

/**
 * The only way into main: every request passes the sender guard and its schema, and every answer is a `Result`.
 * A refusal is an answer too, never `undefined`, so that no caller mistakes it for success.
 */
export function registerRequestHandlers(handlers: RequestHandlers, options: RequestOptions): void {
  for (const channel of Object.keys(requestSchemas) as RequestChannel[]) {
    registerOne(channel, handlers, options)
  }
  closeElectronStoreChannel()
}

/** The library asks neither who it answers nor for what; nobody here needs it, because only main has stores. */
function closeElectronStoreChannel(): void {
  ipcMain.removeAllListeners(ELECTRON_STORE_CHANNEL)
  ipcMain.on('newListener', (channel: unknown) => {
    // Told before the listener is added.
    if (channel !== ELECTRON_STORE_CHANNEL) return
    setImmediate(() => ipcMain.removeAllListeners(ELECTRON_STORE_CHANNEL))
  })
}

/** The library would make a program of each schema at its first use, which takes longer than all requests of a start. */
const WITHOUT_COMPILER = { jitless: true } as const

function registerOne(
  channel: RequestChannel,
  handlers: RequestHandlers,
  { whenReady, appOrigin, logger }: RequestOptions,
): void {
  // TypeScript cannot connect a channel's schema with its handler through a computed index; the two maps are each checked
  // against the contract.
  const handle = handlers[channel] as (input: unknown) => unknown
  ipcMain.handle(channel, async (event, rawInput: unknown): Promise<Result<unknown>> => {
    if (!isTrustedSender(event, appOrigin)) {
      logger.warn('request-from-stranger', { channel })
      return fail({ code: 'invalid-request', retryable: false })
    }
    const input = requestSchemas[channel].safeParse(rawInput, WITHOUT_COMPILER)
    if (!input.success) {
      // The issues are not logged: they can quote what was typed.
      logger.warn('request-malformed', { channel })
      return fail({ code: 'invalid-request', retryable: false })
    }
    try {
      await whenReady()
      return ok(await handle(input.data))
    } catch (error) {
      if (error instanceof AppError)
        logger.info('request-failed', { channel, errorCode: error.code })
      else logger.error('request-crashed', error, { channel })
      return fail(toAppErrorDto(error))
    }
  })
}

/** Tells the window; a window that is gone misses nothing, because it asks for the snapshot when it opens. */
export function sendEvent<C extends EventChannel>(
  target: WebContents | null,
  channel: C,
  payload: IpcEvents[C],
): void {
  if (target !== null && !target.isDestroyed()) target.send(channel, payload)
}
