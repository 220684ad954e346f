import { describe, expect, it } from 'vitest'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import {
  availablePostActions,
  isPostFinished,
  POST_PHASES,
  type PostAction,
  type PostPhase,
} from '../../../electron/shared/post'

const EXPECTED: Readonly<Record<PostPhase, readonly PostAction[]>> = {
  scheduled: ['post-now', 'reschedule', 'cancel'],
  queued: ['cancel'],
  preparing: ['cancel'],
  uploading: ['pause', 'cancel'],
  waiting: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  processing: [],
  published: ['open-on-tiktok', 'remove'],
  failed: ['retry', 'remove'],
  cancelled: ['retry', 'remove'],
  unconfirmed: ['check-again', 'remove'],
}

describe('availablePostActions', () => {
  it.each(POST_PHASES)('offers in phase %s exactly what is safe', (phase) => {
    expect(
      availablePostActions({ phase, tiktokPostId: '7', error: null, notBeforeMs: null }),
    ).toEqual(EXPECTED[phase])
  })

  it('offers another choice where the account no longer offers what was chosen', () => {
    const held = { phase: 'scheduled', tiktokPostId: null, notBeforeMs: null } as const
    const error = (code: AppErrorDto['code']) => ({ code, retryable: false })
    expect(availablePostActions({ ...held, error: error('schedule-missed') })).toEqual(
      EXPECTED.scheduled,
    )
    for (const code of ['privacy-not-offered', 'interaction-not-offered'] as const) {
      expect(availablePostActions({ ...held, error: error(code) })).toEqual([
        'choose-again',
        ...EXPECTED.scheduled,
      ])
    }
  })

  it('offers no link that TikTok has not given', () => {
    expect(
      availablePostActions({
        phase: 'published',
        tiktokPostId: null,
        error: null,
        notBeforeMs: null,
      }),
    ).toEqual(['remove'])
  })

  it('never offers a second posting of what may be posted already', () => {
    for (const phase of ['processing', 'published', 'unconfirmed'] as const) {
      const actions = availablePostActions({
        phase,
        tiktokPostId: null,
        error: null,
        notBeforeMs: null,
      })
      expect(actions).not.toContain('retry')
      expect(actions).not.toContain('cancel')
      expect(actions).not.toContain('resume')
    }
  })

  it('removes finished posts only', () => {
    for (const phase of POST_PHASES) {
      const actions = availablePostActions({
        phase,
        tiktokPostId: null,
        error: null,
        notBeforeMs: null,
      })
      expect(actions.includes('remove')).toBe(isPostFinished(phase))
    }
  })

  it('offers to take a post back only while it waits for that', () => {
    const queued = { phase: 'queued', tiktokPostId: null, error: null, notBeforeMs: 5 } as const
    expect(availablePostActions(queued)).toEqual(['undo', 'cancel'])
    expect(availablePostActions({ ...queued, phase: 'preparing' })).toEqual(['cancel'])
  })
})
