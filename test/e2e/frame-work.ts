/** One event of a browser trace (Trace Event Format), as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Processor time, without the time in which the thread had to wait for a processor. */
  readonly tdur?: number
}

/**
 * The most processor time that the page's main thread has spent between two frames. Tasks that follow each other without a
 * frame between them count together, because a person waits for all of them.
 */
export function longestFrameWorkMs(events: readonly TraceEvent[]): number {
  const mine = eventsOfPage(events)
  const frames = mine
    .filter(({ name }) => name === 'FireAnimationFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b)
  const tasks = mine
    .filter(({ name, ph }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X')
    .sort((a, b) => a.ts - b.ts)
  if (tasks.length === 0 || frames.length === 0) throw new Error('The trace tells of no frames.')
  let longestUs = 0
  let sinceFrameUs = 0
  let nextFrame = 0
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const frameUs = frames[nextFrame]
    if (frameUs !== undefined && frameUs <= ts + dur) {
      // What came before this frame is over; the frame's own task belongs to the next one's wait.
      longestUs = Math.max(longestUs, sinceFrameUs)
      sinceFrameUs = 0
      while ((frames[nextFrame] ?? Infinity) <= ts + dur) nextFrame += 1
    }
    sinceFrameUs += tdur
    longestUs = Math.max(longestUs, sinceFrameUs)
  }
  return longestUs / 1000
}

/** The events of the main thread that has drawn frames; other windows of the app draw none. */
function eventsOfPage(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const counts = new Map<string, number>()
  for (const { name, pid, tid } of events) {
    if (name !== 'FireAnimationFrame') continue
    counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1)
  }
  const [busiest] = [...counts].sort((a, b) => b[1] - a[1])
  return events.filter(({ pid, tid }) => `${pid} ${tid}` === busiest?.[0])
}
