import { findingsForChannel } from '../../../electron/shared/find-duration-problem'
import type { VideoFinding } from '../../../electron/shared/video-finding'
import type { PostTone } from '../../desktop/post-tone'
import { postTone } from '../../desktop/post-tone'
import type { Dictionary } from '../../i18n/en'
import { phaseWords } from '../../i18n/phase-words'
import type { DraftEntry } from './draft'
import type { DraftsState } from './drafts-state'

/** What the list says about one entry. */
export interface EntryStatus extends PostTone {
  readonly text: string
}

/** How many findings TikTok would refuse the video for. */
export function countBlocking(findings: readonly VideoFinding[]): number {
  return findings.filter(({ severity }) => severity === 'blocks').length
}

/** Puts the state of an entry into one short line. */
export function describeEntry(
  entry: DraftEntry,
  posts: DraftsState['posts'],
  texts: Pick<Dictionary, 'publishing' | 'posts' | 'schedule' | 'doctor' | 'queue'>,
  /** The longest video that the entry's channel takes; null while TikTok has not said so. */
  maxDurationSec: number | null,
  isQueuePaused = false,
): EntryStatus {
  const t = texts.publishing.list
  if (entry.kind === 'reading') return { tone: 'neutral', isBusy: true, text: t.reading }
  if (entry.kind === 'refused-file') return { tone: 'danger', isBusy: false, text: t.refused }
  if (entry.kind === 'videoless') return { tone: 'warning', isBusy: false, text: t.videoMissing }
  const { stage, video } = entry
  switch (stage.kind) {
    case 'sending':
      return { tone: 'accent', isBusy: true, text: t.sending }
    case 'refused':
      return { tone: 'danger', isBusy: false, text: t.notSent }
    case 'posted': {
      const post = posts.get(stage.postId)
      return post === undefined
        ? { tone: 'neutral', isBusy: false, text: t.handedOver }
        : { ...postTone(post), text: phaseWords(post, texts, isQueuePaused) }
    }
    case 'editing':
    case 'asking-duplicate': {
      const { durationMs } = video.probe
      const findings = findingsForChannel({ durationMs, findings: video.findings }, maxDurationSec)
      const blocking = countBlocking(findings)
      if (blocking > 0) return { tone: 'danger', isBusy: false, text: t.hasFindings(blocking) }
      const notes = findings.length
      return {
        tone: 'neutral',
        isBusy: false,
        text: notes > 0 ? texts.doctor.draftWithNotes(notes) : t.draft,
      }
    }
    default:
      return stage satisfies never
  }
}
