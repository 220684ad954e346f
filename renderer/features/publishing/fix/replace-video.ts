import { carryCover } from '../../../../electron/shared/carry-cover'
import type { Video } from '../../../../electron/shared/video'
import type { Draft, OriginalVideo } from '../draft'

/**
 * The draft with a fixed copy in the place of its video. Everything that was typed stays; the cover follows its picture into
 * the copy, and is chosen anew when that picture was cut away.
 */
export function withCopy(draft: Draft, copy: Video, cut: OriginalVideo['cut']): Draft {
  const original = draft.original?.video ?? draft.video
  return {
    ...withoutRefusal(draft),
    video: copy,
    original: { video: original, cut },
    coverTimestampMs: carryCover(draft.coverTimestampMs, {
      startMs: cut?.startMs ?? 0,
      // The length of the file, because an encoder may end a few pictures before the part that was chosen does.
      durationMs: copy.probe.durationMs,
    }),
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
    coverTimestampMs: carryCover(draft.coverTimestampMs, {
      startMs: -(cut?.startMs ?? 0),
      durationMs: video.probe.durationMs,
    }),
  }
}

/** A refusal spoke of the video that stood there before. */
function withoutRefusal(draft: Draft): Draft {
  return draft.stage.kind === 'refused' ? { ...draft, stage: { kind: 'editing' } } : draft
}
