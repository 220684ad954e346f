import type { MeasuredSpeed } from '../../electron/shared/queue-status'
import type { UploadFit } from '../../electron/shared/upload-window'
import type { Dictionary } from './en'
import type { Formatters } from './formatters'

/** Whether an upload fits in TikTok's window, in words. */
export interface UploadFitWords {
  /** What is needed and what there is. */
  readonly figures: string
  /** What happens and what helps; null while it fits or nothing is known. */
  readonly advice: string | null
}

/** Says before an upload what it needs and what the line did lately. */
export function describeUploadFit(
  fit: UploadFit,
  known: {
    readonly lineSpeed: MeasuredSpeed | null
    readonly limitBytesPerSecond: number | null
    readonly nowMs: number
  },
  words: Dictionary['queue']['fit'],
  format: Formatters,
): UploadFitWords {
  const needs = words.needs(format.megabits(fit.neededBytesPerSecond))
  const { lineSpeed, limitBytesPerSecond, nowMs } = known
  const has =
    fit.verdict === 'limit-too-low' && limitBytesPerSecond !== null
      ? words.limited(format.megabits(limitBytesPerSecond))
      : lineSpeed === null
        ? words.notMeasured
        : words.measured(
            format.megabits(lineSpeed.bytesPerSecond),
            format.relative(Math.min(lineSpeed.atMs, nowMs), nowMs),
          )
  return { figures: `${needs}; ${has}.`, advice: adviceOf(fit, words, words.fasterLineBefore) }
}

/** Says during an upload that the line is too slow for it. */
export function describeUploadShortfall(
  fit: UploadFit,
  running: {
    readonly bytesPerSecond: number
    readonly endsAtMs: number
    readonly limitBytesPerSecond: number | null
  },
  words: Dictionary['queue']['fit'],
  format: Formatters,
): UploadFitWords {
  const { bytesPerSecond, endsAtMs, limitBytesPerSecond } = running
  const needs = words.whileUploading(
    format.megabits(fit.neededBytesPerSecond),
    format.time(endsAtMs),
  )
  const has =
    fit.verdict === 'limit-too-low' && limitBytesPerSecond !== null
      ? words.limited(format.megabits(limitBytesPerSecond))
      : words.now(format.megabits(bytesPerSecond))
  return { figures: `${needs}; ${has}.`, advice: adviceOf(fit, words, words.fasterLine) }
}

function adviceOf(
  { verdict }: UploadFit,
  words: Dictionary['queue']['fit'],
  fasterLine: string,
): string | null {
  switch (verdict) {
    case 'limit-too-low':
      return `${words.consequence} ${words.raiseLimit}`
    case 'line-too-slow':
      return `${words.consequence} ${fasterLine}`
    case 'fits':
    case 'not-measured':
      return null
  }
}
