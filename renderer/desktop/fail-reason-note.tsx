import type { AppErrorCode } from '../../electron/shared/app-error'
import { findingsBehind, matchFindingsBehind } from '../../electron/shared/findings-behind'
import type { VideoFinding } from '../../electron/shared/video-finding'
import { describeFinding } from '../i18n/finding-words'
import { useFormat, useTexts } from '../i18n/use-texts'

/** More than this is a list to read and no answer. */
const NAMED_FINDINGS = 3

/**
 * Under a post that TikTok refused because of its file: how the check before posting shows the same thing, and what it had
 * found in this very file where that is still known. Nothing for other failures.
 */
export function FailReasonNote({
  code,
  findings = null,
}: {
  readonly code: AppErrorCode
  /** What the check had found about the file; null when the file is no longer at hand. */
  readonly findings?: readonly VideoFinding[] | null
}) {
  const t = useTexts().doctor
  const format = useFormat()
  const behind = findingsBehind(code)
  if (behind.length === 0) return null
  if (findings === null) {
    const titles = behind
      .slice(0, NAMED_FINDINGS)
      .map((finding) => describeFinding(t.findings, { code: finding, detail: {} }).title)
    return <p>{t.failReason.unknown(format.list(titles.map(quote)))}</p>
  }
  const matched = matchFindingsBehind(code, findings)
  if (matched.length === 0) return <p>{t.failReason.unmatched}</p>
  const lines = matched.map((finding) => {
    const { title, yours } = describeFinding(t.findings, finding)
    return `${quote(title)} (${yours})`
  })
  return <p>{t.failReason.matched(format.list(lines))}</p>
}

function quote(title: string): string {
  return `“${title}”`
}
