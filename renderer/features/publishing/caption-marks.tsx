import { memo } from 'react'
import { tokenizeCaption, type CaptionToken } from '../../../electron/shared/caption-tokens'
import { CAPTION_MAX_UTF16_UNITS } from '../../../electron/shared/tiktok-limits'
import './caption-marks.css'

/** One stretch of the caption that looks the same from end to end. */
interface Stretch {
  readonly kind: CaptionToken['kind']
  readonly text: string
  readonly start: number
  readonly isExcess: boolean
}

/** Hashtags and mentions as TikTok will cut them, and what lies beyond the longest caption it takes. */
export const CaptionMarks = memo(function CaptionMarks({ caption }: { readonly caption: string }) {
  return (
    <>
      {tokenizeCaption(caption)
        .flatMap(splitAtLimit)
        .map(({ kind, text, start, isExcess }) =>
          kind === 'text' && !isExcess ? (
            text
          ) : (
            <mark key={start} className="caption-mark" data-kind={kind} data-excess={isExcess}>
              {text}
            </mark>
          ),
        )}
      {/* A last empty line has height only when something stands on it. */}
      {'\n'}
    </>
  )
})

function splitAtLimit({ kind, text, start }: CaptionToken): readonly Stretch[] {
  const limit = CAPTION_MAX_UTF16_UNITS - start
  // An emoji that lies across the limit is too much as a whole: half of one is a letter of another width.
  const roomUnits = /^[\uDC00-\uDFFF]/u.test(text.slice(limit)) ? limit - 1 : limit
  if (roomUnits >= text.length) return [{ kind, text, start, isExcess: false }]
  if (roomUnits <= 0) return [{ kind, text, start, isExcess: true }]
  return [
    { kind, text: text.slice(0, roomUnits), start, isExcess: false },
    { kind, text: text.slice(roomUnits), start: start + roomUnits, isExcess: true },
  ]
}
