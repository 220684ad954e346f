import type { AppErrorDto } from '../../shared/app-error'
import type { LogFields } from '../platform/logger'
import type { ChunkTimeouts } from './chunk-request'
import type { ChunkAnswer, ChunkUpload } from './upload-client'

/** What the thread of uploads has to know when it starts. */
export interface UploadThreadStart {
  /** Origin of a practice server; null uploads to TikTok. */
  readonly practiceOrigin: string | null
  /** Whether the system's proxy and certificate settings count, which a practice server on this computer has no use for. */
  readonly followsSystem: boolean
  readonly limitBytesPerSecond: number | null
  /** Other times than the usual ones, for tests. */
  readonly timeouts?: Partial<ChunkTimeouts>
}

/** From main to the thread. `id` names one chunk on its way, or one question of the thread's. */
export type ToUploadThread =
  | { readonly kind: 'send'; readonly id: number; readonly chunk: Omit<ChunkUpload, 'onSent'> }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'stop-ahead'; readonly id: number; readonly uploadUrl: string }
  | { readonly kind: 'limit'; readonly bytesPerSecond: number | null }
  /** The system's answer; null when it could not be asked. */
  | { readonly kind: 'proxy'; readonly id: number; readonly answer: string | null }

/** From the thread to main. Every `send` gets exactly one `answered` or `failed`, every `stop-ahead` an `ahead-stopped`. */
export type FromUploadThread =
  | { readonly kind: 'sent'; readonly id: number; readonly sentBytes: number }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: ChunkAnswer }
  | { readonly kind: 'ahead-stopped'; readonly id: number }
  /** `cause` is for the log: an Error keeps its words across threads, and a null says there was none. */
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly error: AppErrorDto
      readonly cause: unknown
    }
  | { readonly kind: 'resolve-proxy'; readonly id: number; readonly url: string }
  | {
      readonly kind: 'log'
      readonly level: 'info' | 'warn'
      readonly event: string
      readonly fields: LogFields | undefined
    }
  | {
      readonly kind: 'log'
      readonly level: 'error'
      readonly event: string
      readonly thrown: unknown
      readonly fields: LogFields | undefined
    }
