import type { AppErrorCode } from './app-error'
import type { FindingCode, VideoFinding } from './video-finding'

/**
 * The findings that would have caught what TikTok refused after the upload, the likeliest first. `file_format_check_failed`
 * is TikTok's word for everything about a file that is not its length, rate or size.
 */
const FINDINGS_BEHIND: Readonly<Partial<Record<AppErrorCode, readonly FindingCode[]>>> = {
  'failed-file-format': [
    'video-codec-unsupported',
    'video-container-unsupported',
    'container-not-mp4',
    'audio-codec-undocumented',
    'video-fragmented',
    'several-video-tracks',
    'timeline-edited',
    'high-dynamic-range',
  ],
  'failed-duration': ['video-too-long', 'duration-unknown', 'timeline-edited'],
  'failed-frame-rate': ['video-frame-rate-unsupported', 'frame-rate-variable'],
  'failed-picture-size': ['video-picture-size-unsupported', 'picture-size-odd'],
}

/** Which findings of the doctor stand behind a failure that TikTok reports; empty when it is not about the file. */
export function findingsBehind(code: AppErrorCode): readonly FindingCode[] {
  return FINDINGS_BEHIND[code] ?? []
}

/** What the doctor had found about this very file that stands behind a failure. */
export function matchFindingsBehind(
  code: AppErrorCode,
  findings: readonly VideoFinding[],
): readonly VideoFinding[] {
  const behind = findingsBehind(code)
  return findings.filter((finding) => behind.includes(finding.code))
}
