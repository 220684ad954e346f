import type { TimelineEdit } from '../../shared/video'

/** One entry of an edit list (ISO/IEC 14496-12, 8.6.6). */
export interface EditEntry {
  /** How long it plays, in ticks of the movie; 0 in a fragmented file means "to the end". */
  readonly movieTicks: number
  /** Where in the track it starts, in ticks of the track; -1 shows nothing. */
  readonly mediaTicks: number
  readonly rate: number
}

/** What `readTimelineEdit` needs to know about a track. */
export interface EditedTrack {
  readonly edits: readonly EditEntry[]
  readonly ticksPerSecond: number
  /** When the first picture is shown; above 0 where pictures are stored in another order than shown. */
  readonly firstTicks: number
  /** 0 when the track does not tell. */
  readonly durationTicks: number
}

/** What the edit list of a track changes about it; null when there is no list. */
export function readTimelineEdit(
  track: EditedTrack,
  movieTicksPerSecond: number,
): TimelineEdit | null {
  const { edits, ticksPerSecond } = track
  if (edits.length === 0 || ticksPerSecond <= 0 || movieTicksPerSecond <= 0) return null
  const shown = edits.filter(({ mediaTicks }) => mediaTicks >= 0)
  const [first] = shown
  if (first === undefined) return null
  let delayTicks = 0
  for (const edit of edits) {
    if (edit === first) break
    delayTicks += edit.movieTicks
  }
  const last = shown.at(-1) ?? first
  const shownEndTicks = last.mediaTicks + (last.movieTicks / movieTicksPerSecond) * ticksPerSecond
  const hasEnd = last.movieTicks > 0 && track.durationTicks > 0
  return {
    hiddenStartMs: toMs(Math.max(0, first.mediaTicks - track.firstTicks), ticksPerSecond),
    hiddenEndMs: hasEnd
      ? toMs(Math.max(0, track.durationTicks + track.firstTicks - shownEndTicks), ticksPerSecond)
      : 0,
    delayMs: toMs(delayTicks, movieTicksPerSecond),
    segmentCount: shown.length,
    isSpeedChanged: edits.some(({ rate, mediaTicks }) => mediaTicks >= 0 && rate !== 1),
  }
}

/** The strongest change of several tracks, because the worst one decides whether a person should know. */
export function mergeTimelineEdits(edits: readonly (TimelineEdit | null)[]): TimelineEdit | null {
  const present = edits.filter((edit) => edit !== null)
  if (present.length === 0) return null
  return {
    hiddenStartMs: Math.max(...present.map(({ hiddenStartMs }) => hiddenStartMs)),
    hiddenEndMs: Math.max(...present.map(({ hiddenEndMs }) => hiddenEndMs)),
    delayMs: Math.max(...present.map(({ delayMs }) => delayMs)),
    segmentCount: Math.max(...present.map(({ segmentCount }) => segmentCount)),
    isSpeedChanged: present.some(({ isSpeedChanged }) => isSpeedChanged),
  }
}

function toMs(ticks: number, ticksPerSecond: number): number {
  return Math.round((ticks / ticksPerSecond) * 1000)
}
