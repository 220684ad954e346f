import type { AppErrorCode } from '../../shared/app-error'
import type { AppError } from '../platform/app-error'
import type { PostEvent } from './post-events'

/** The account no longer offers what the person chose: another choice needs their consent, and is never made for them. */
const NEEDS_CHOICE: readonly AppErrorCode[] = [
  'privacy-not-offered',
  'privacy-option-mismatch',
  'interaction-not-offered',
  'video-too-long',
]

/**
 * What stops a post before TikTok has heard of it and is no failure, as the event that puts it before the person; null for
 * everything else. It then waits for as long as it takes.
 */
export function toQuestion(error: AppError): PostEvent | null {
  if (error.code === 'schedule-missed') return { kind: 'schedule-missed', error: error.toDto() }
  if (NEEDS_CHOICE.includes(error.code)) return { kind: 'choice-needed', error: error.toDto() }
  return null
}
