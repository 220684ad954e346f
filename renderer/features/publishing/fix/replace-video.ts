import type { Video } from '../../../../electron/shared/video'
import type { Draft, OriginalVideo } from '../draft'

/**
 * The draft with a fixed copy in the place of its video. Everything that was typed stays; the cover follows its picture into
 * the copy, and is chosen anew when that picture was cut away.
 */
export function withCopy(draft: Draft, copy: Video, cut: OriginalVideo['cut']): Draft {
  const original = draft.original?.video ?? draft.video
  const coverMs = draft.coverTimestampMs
  const isCoverKept =
    coverMs === null || cut === null || (coverMs >= cut.startMs && coverMs < cut.endMs)
  return {
    ...withoutRefusal(draft),
    video: copy,
    original: { video: original, cut },
    coverTimestampMs: isCoverKept ? shift(coverMs, -(cut?.startMs ?? 0)) : null,
  }
}

/** The draft with the video that was handed over. */
export function withOriginal(draft: Draft): Draft {
  if (draft.original === null) return draft
  const { video, cut } = draft.original
  return {
    ...withoutRefusal(draft),
    video,
    original: null,
    coverTimestampMs: shift(draft.coverTimestampMs, cut?.startMs ?? 0),
  }
}

/** A refusal spoke of the video that stood there before. */
function withoutRefusal(draft: Draft): Draft {
  return draft.stage.kind === 'refused' ? { ...draft, stage: { kind: 'editing' } } : draft
}

function shift(coverMs: number | null, byMs: number): number | null {
  return coverMs === null ? null : Math.max(0, Math.round(coverMs + byMs))
}
