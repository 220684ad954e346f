import type { Post } from '../../../electron/shared/post'
import { toBytesPerSecond } from '../../../electron/shared/settings'
import { judgeUploadFit } from '../../../electron/shared/upload-window'
import { InlineMessage } from '../../components/banner'
import { useUploadLimit } from '../../desktop/use-upload-limit'
import { describeUploadShortfall } from '../../i18n/describe-upload-fit'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Warns while an upload is too slow for what is left of TikTok's hour. */
export function ShortfallNote({ post }: { readonly post: Post }) {
  const t = useTexts().queue.fit
  const format = useFormat()
  const limitBytesPerSecond = toBytesPerSecond(useUploadLimit().limitMbit)
  const { neededBytesPerSecond, bytesPerSecond, uploadEndsAtMs } = post
  if (neededBytesPerSecond === null || bytesPerSecond === null || uploadEndsAtMs === null) {
    return null
  }
  // Main has compared already; what is left to say is whether the line or the person's own limit is to blame.
  const fit = judgeUploadFit({
    leftBytes: neededBytesPerSecond,
    leftMs: 1000,
    line: { measuredBytesPerSecond: bytesPerSecond, limitBytesPerSecond },
  })
  if (fit === null) return null
  const { figures, advice } = describeUploadShortfall(
    fit,
    { bytesPerSecond, endsAtMs: uploadEndsAtMs, limitBytesPerSecond },
    t,
    format,
  )
  return (
    <InlineMessage tone="warning">
      {figures} <span className="queue-row-remedy">{advice}</span>
    </InlineMessage>
  )
}
