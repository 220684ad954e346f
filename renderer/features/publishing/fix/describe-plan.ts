import type { FixPlan } from '../../../../electron/shared/fix-plan'
import type { VideoProbe } from '../../../../electron/shared/video'
import type { FixWords } from '../../../i18n/en/fix'
import type { Formatters } from '../../../i18n/formatters'
import { codecName } from '../../../i18n/media-names'

/** What a copy will be like where it differs from the original, a line each. */
export function describePlan(
  plan: FixPlan,
  probe: VideoProbe,
  words: FixWords,
  format: Formatters,
): readonly string[] {
  const t = words.steps
  const isReadyMp4 =
    probe.contentType === 'video/mp4' && !probe.isMovieHeaderLast && !probe.isFragmented
  const lines: string[] = []
  if (plan.trim !== null && plan.durationMs !== null) {
    lines.push(t.trim(format.clock(plan.durationMs)))
  }
  if (!isReadyMp4) lines.push(t.container)
  const { video } = plan
  if (video.kind === 'encode') {
    if (probe.videoCodec !== null && probe.videoCodec !== 'avc') {
      lines.push(t.codec(codecName('avc'), codecName(probe.videoCodec)))
    }
    const rate = (fps: number): string => format.number(Math.round(fps * 100) / 100)
    const { framesPerSecond } = probe
    if (framesPerSecond === null || Math.abs(framesPerSecond - video.framesPerSecond) > 0.004) {
      lines.push(
        t.rate(
          rate(video.framesPerSecond),
          framesPerSecond === null ? null : rate(framesPerSecond),
        ),
      )
    } else {
      lines.push(t.constantRate(rate(framesPerSecond)))
    }
    if (video.widthPx !== null && video.heightPx !== null) {
      const size = `${video.widthPx} × ${video.heightPx}`
      const before = `${probe.widthPx ?? '?'} × ${probe.heightPx ?? '?'}`
      if (size !== before) lines.push(t.size(size, before))
    }
  }
  if (plan.audio === 'encode') {
    lines.push(
      t.audio(codecName('aac'), probe.audioCodec === null ? null : codecName(probe.audioCodec)),
    )
  }
  if (plan.audio === 'none') lines.push(t.noAudio)
  return lines
}
