import { describe, expect, it } from 'vitest'
import { proposeScheduleMs } from '../../../../renderer/desktop/propose-schedule'

const MINUTE_MS = 60_000

describe('proposeScheduleMs', () => {
  it('proposes a whole hour between half an hour and one and a half ahead, at any minute of the day', () => {
    const midnightMs = new Date(2026, 10, 23).getTime()
    for (let minute = 0; minute < 1440; minute += 1) {
      const nowMs = midnightMs + minute * MINUTE_MS + 12_345
      const proposedMs = proposeScheduleMs(nowMs)
      const time = new Date(proposedMs)
      expect([time.getMinutes(), time.getSeconds(), time.getMilliseconds()]).toEqual([0, 0, 0])
      expect(proposedMs - nowMs).toBeGreaterThanOrEqual(30 * MINUTE_MS)
      expect(proposedMs - nowMs).toBeLessThanOrEqual(90 * MINUTE_MS)
    }
  })
})
