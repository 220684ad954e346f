import { describe, expect, it } from 'vitest'
import { findMoveProblem } from '../../../../renderer/features/calendar/find-move-problem'
import { aPost } from '../a-post'

const HOUR_MS = 60 * 60_000
const NOW_MS = 1_790_000_000_000
const DAY_MS = 24 * HOUR_MS

describe('findMoveProblem', () => {
  const post = aPost('moving', { phase: 'scheduled', scheduledForMs: NOW_MS + HOUR_MS })
  const full = Array.from({ length: 15 }, (_, index) =>
    aPost(`post-${index}`, {
      phase: 'scheduled',
      scheduledForMs: NOW_MS + 3 * DAY_MS + index * HOUR_MS,
    }),
  )

  it('refuses the past and a full day, by main’s own codes', () => {
    expect(findMoveProblem(post, NOW_MS - HOUR_MS, [post], NOW_MS)?.code).toBe(
      'schedule-in-the-past',
    )
    expect(findMoveProblem(post, NOW_MS + 3.8 * DAY_MS, [post, ...full], NOW_MS)?.code).toBe(
      'day-overbooked',
    )
  })

  it('counts neither the post itself, nor other channels, nor what failed', () => {
    const [own = post, ...others] = full
    expect(findMoveProblem(own, NOW_MS + 3.5 * DAY_MS, full, NOW_MS)).toBeNull()
    const elsewhere = { ...post, channelId: 'other' }
    expect(findMoveProblem(elsewhere, NOW_MS + 3.8 * DAY_MS, full, NOW_MS)).toBeNull()
    const failed = aPost('failed', { phase: 'failed', updatedAtMs: NOW_MS + 3 * DAY_MS })
    expect(findMoveProblem(post, NOW_MS + 3.8 * DAY_MS, [...others, failed], NOW_MS)).toBeNull()
  })
})
