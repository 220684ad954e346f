import { toBytesPerSecond } from '../../../electron/shared/settings'
import { UPLOAD_LINK_LIFE_MS } from '../../../electron/shared/tiktok-limits'
import { judgeUploadFit, LARGE_UPLOAD_BYTES } from '../../../electron/shared/upload-window'
import { InlineMessage } from '../../components/banner'
import { useQueueStatus } from '../../desktop/desktop-provider'
import { useNow } from '../../desktop/use-now'
import { useUploadLimit } from '../../desktop/use-upload-limit'
import { describeUploadFit } from '../../i18n/describe-upload-fit'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Says before an upload whether it fits in TikTok's hour, where that is in question: a large file, or a line or limit too low for it. */
export function UploadFitNote({ sizeBytes }: { readonly sizeBytes: number }) {
  const t = useTexts().queue.fit
  const format = useFormat()
  const nowMs = useNow(30_000)
  const lineSpeed = useQueueStatus().value?.lineSpeed ?? null
  const limitBytesPerSecond = toBytesPerSecond(useUploadLimit().limitMbit)
  const fit = judgeUploadFit({
    leftBytes: sizeBytes,
    leftMs: UPLOAD_LINK_LIFE_MS,
    line: { measuredBytesPerSecond: lineSpeed?.bytesPerSecond ?? null, limitBytesPerSecond },
  })
  if (fit === null) return null
  const isTooSlow = fit.verdict === 'line-too-slow' || fit.verdict === 'limit-too-low'
  if (!isTooSlow && sizeBytes < LARGE_UPLOAD_BYTES) return null
  const { figures, advice } = describeUploadFit(
    fit,
    { lineSpeed, limitBytesPerSecond, nowMs },
    t,
    format,
  )
  return (
    <InlineMessage tone={isTooSlow ? 'warning' : 'neutral'}>
      {figures}
      {advice !== null && <> {advice}</>}
    </InlineMessage>
  )
}
