/** Half an hour is enough to finish the draft; a whole hour is what people pick. */
const LEAD_MS = 30 * 60_000

/** The time that stands in the field at first: the next whole hour of the local clock that is not too close. */
export function proposeScheduleMs(nowMs: number): number {
  const time = new Date(nowMs + LEAD_MS)
  time.setMinutes(60, 0, 0)
  return time.getTime()
}
