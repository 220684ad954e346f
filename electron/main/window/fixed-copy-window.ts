import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import { FIX_WORK_TOKEN_PARAMETER, type FixWorkResult } from '../../shared/fix-work'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import type { FixedCopyWorker, FixOutcome, FixWork } from '../video/fixed-copy-worker'
import { FIXED_COPY_PAGE_URL, FixedCopyScheme } from './fixed-copy-scheme'
import { HARDENED_PREFERENCES } from './hardened-preferences'
import { denyPermissions } from './navigation-guard'
import { cutOffNetwork } from './network-guard'

/** Without `persist:` the session lives in memory and writes nothing. */
const PARTITION = 'fixed-copy'

/**
 * Makes copies in a hidden window, because Chromium has the decoders and encoders (WebCodecs) and Node has none. The window
 * has no preload, no Node, no network and a session of its own, in which `app://fixed-copy` serves one page and one job. It
 * parses files that nobody can trust, so a crash or a break-in ends at its sandbox; cancelling is closing it.
 */
export class FixedCopyWindow implements FixedCopyWorker {
  readonly #scheme: FixedCopyScheme
  readonly #logger: Logger
  #session: Promise<Session> | null = null

  constructor(options: { readonly rendererDir: string; readonly logger: Logger }) {
    this.#scheme = new FixedCopyScheme(options.rendererDir)
    this.#logger = options.logger
  }

  async run(work: FixWork, signal: AbortSignal): Promise<FixOutcome> {
    this.#session ??= this.#prepareSession()
    const ownSession = await this.#session
    signal.throwIfAborted()
    const token = randomUUID()
    const window = createWindow(ownSession)
    try {
      const result = await new Promise<FixWorkResult>((resolve, reject) => {
        const crash = (reason: string): void => {
          this.#logger.warn('fixed-copy-window-gone', { reason })
          reject(new AppError('fix-worker-crashed', { isRetryable: true, detail: { reason } }))
        }
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
        window.webContents.on('render-process-gone', (_event, { reason }) => crash(reason))
        window.on('closed', () => crash('closed'))
        this.#scheme.serve({ token, work, onResult: resolve, onWriteError: reject })
        const url = `${FIXED_COPY_PAGE_URL}?${FIX_WORK_TOKEN_PARAMETER}=${token}`
        window.loadURL(url).catch(() => crash('not-loaded'))
      })
      if (result.isDone) return { cut: result.cut }
      this.#logger.warn('fixed-copy-impossible', {
        errorCode: result.code,
        message: result.message,
      })
      throw new AppError(
        result.code,
        result.codec === null ? {} : { detail: { codec: result.codec } },
      )
    } finally {
      window.removeAllListeners('closed')
      if (!window.isDestroyed()) window.destroy()
      await this.#scheme.end()
    }
  }

  async #prepareSession(): Promise<Session> {
    const ownSession = session.fromPartition(PARTITION, { cache: false })
    denyPermissions(ownSession)
    await cutOffNetwork(ownSession)
    ownSession.on('will-download', (event) => {
      event.preventDefault()
    })
    ownSession.protocol.handle('app', this.#scheme.handle)
    return ownSession
  }
}

function createWindow(ownSession: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 320,
    height: 240,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      ...HARDENED_PREFERENCES,
      session: ownSession,
      // A hidden page is slowed down otherwise.
      backgroundThrottling: false,
    },
  })
  const deny = (event: { preventDefault(): void }): void => {
    event.preventDefault()
  }
  window.webContents.on('will-navigate', deny)
  window.webContents.on('will-frame-navigate', deny)
  window.webContents.on('will-redirect', deny)
  return window
}
