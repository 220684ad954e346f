import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostEvent, PostEventKind } from '../../../electron/main/posts/post-events'
import { IllegalPostChangeError, reducePost } from '../../../electron/main/posts/post-reducer'
import { postStateSchema, type PostState } from '../../../electron/main/posts/post-state'
import { isPostFinished, POST_PHASES, type PostPhase } from '../../../electron/shared/post'
import { QUEUED, SAMPLE_EVENTS, SCHEDULED, SIZE_BYTES, UNDOABLE } from '../../fixtures/post-events'

const KINDS = Object.keys(SAMPLE_EVENTS) as PostEventKind[]

function play(...events: (PostEventKind | PostEvent)[]): PostState {
  const state = events.reduce<PostState | null>(
    (before, event, index) =>
      reducePost(before, typeof event === 'string' ? SAMPLE_EVENTS[event] : event, {
        postId: 'post-1',
        atMs: 1000 + index,
      }),
    null,
  )
  if (state === null) throw new Error('no events')
  return state
}

/** A way into every phase, and two variants that the extra rules care about. */
const OPENED: PostEventKind[] = ['post-queued', 'preparing-started', 'upload-opened']
const SITUATIONS: Readonly<
  Record<string, { events: (PostEventKind | PostEvent)[]; follows: PostEventKind[] }>
> = {
  scheduled: {
    events: [SCHEDULED],
    follows: [
      'rescheduled',
      'schedule-missed',
      'schedule-reached',
      'post-now-requested',
      'cancelled',
    ],
  },
  'queued, can be taken back': {
    events: [UNDOABLE],
    follows: [
      'taken-back',
      'moved-in-line',
      'choice-needed',
      'preparing-started',
      'upload-completed',
      'waiting-started',
      'cancelled',
      'failed',
    ],
  },
  'taken back': { events: [UNDOABLE, 'taken-back'], follows: [] },
  'scheduled, time missed': {
    events: [SCHEDULED, 'schedule-missed'],
    follows: ['rescheduled', 'post-now-requested', 'cancelled'],
  },
  'scheduled, another choice needed': {
    events: [SCHEDULED, 'schedule-reached', 'preparing-started', 'choice-needed'],
    follows: ['rescheduled', 'post-now-requested', 'cancelled'],
  },
  'scheduled and reached': {
    events: [SCHEDULED, 'schedule-reached'],
    follows: [
      'schedule-missed',
      'moved-in-line',
      'choice-needed',
      'preparing-started',
      'upload-completed',
      'waiting-started',
      'cancelled',
      'failed',
    ],
  },
  'scheduled, reached and opened': {
    events: [
      SCHEDULED,
      'schedule-reached',
      'preparing-started',
      'upload-opened',
      'waiting-started',
    ],
    follows: [
      'upload-resumed',
      'upload-completed',
      'upload-abandoned',
      'waiting-started',
      'interrupted',
      'queue-paused',
      'paused',
      'cancelled',
      'failed',
    ],
  },
  'scheduled and sent by hand': {
    events: [SCHEDULED, 'post-now-requested'],
    follows: [
      'moved-in-line',
      'choice-needed',
      'preparing-started',
      'upload-completed',
      'waiting-started',
      'cancelled',
      'failed',
    ],
  },
  queued: {
    events: ['post-queued'],
    follows: [
      'moved-in-line',
      'choice-needed',
      'preparing-started',
      'upload-completed',
      'waiting-started',
      'cancelled',
      'failed',
    ],
  },
  preparing: {
    events: ['post-queued', 'preparing-started'],
    follows: [
      'choice-needed',
      'upload-opened',
      'upload-completed',
      'waiting-started',
      'interrupted',
      'queue-paused',
      'cancelled',
      'failed',
    ],
  },
  uploading: {
    events: OPENED,
    follows: [
      'chunk-acknowledged',
      'progress-corrected',
      'final-chunk-started',
      'upload-completed',
      'upload-abandoned',
      'waiting-started',
      'interrupted',
      'queue-paused',
      'paused',
      'cancelled',
      'failed',
    ],
  },
  'uploading the last chunk': {
    events: [...OPENED, 'final-chunk-started'],
    follows: [
      'chunk-acknowledged',
      'progress-corrected',
      'upload-completed',
      'waiting-started',
      'interrupted',
      'queue-paused',
      'paused',
      'cancel-requested',
      'failed',
      'unconfirmed',
    ],
  },
  waiting: {
    events: [...OPENED, 'waiting-started'],
    follows: [
      'upload-resumed',
      'upload-completed',
      'upload-abandoned',
      'waiting-started',
      'interrupted',
      'queue-paused',
      'paused',
      'cancelled',
      'failed',
    ],
  },
  'waiting before init': {
    events: ['post-queued', 'preparing-started', 'waiting-started'],
    follows: [
      'choice-needed',
      'upload-opened',
      'upload-completed',
      'waiting-started',
      'interrupted',
      'queue-paused',
      'paused',
      'cancelled',
      'failed',
    ],
  },
  'held with the whole queue': {
    events: [...OPENED, 'queue-paused'],
    follows: [
      'preparing-started',
      'upload-resumed',
      'upload-completed',
      'upload-abandoned',
      'waiting-started',
      'cancelled',
      'failed',
    ],
  },
  paused: {
    events: [...OPENED, 'paused'],
    follows: ['upload-completed', 'resumed', 'cancelled'],
  },
  'paused in the last chunk': {
    events: [...OPENED, 'final-chunk-started', 'paused'],
    follows: ['upload-completed', 'resumed', 'cancel-requested'],
  },
  processing: {
    events: [...OPENED, 'final-chunk-started', 'upload-completed'],
    follows: ['published', 'failed', 'unconfirmed'],
  },
  'processing, cancel wanted': {
    events: [...OPENED, 'final-chunk-started', 'cancel-requested'],
    follows: ['published', 'failed', 'unconfirmed', 'cancelled'],
  },
  published: {
    events: [...OPENED, 'upload-completed', 'published'],
    follows: ['post-id-learned', 'removed'],
  },
  'published with its id': {
    events: [...OPENED, 'upload-completed', 'published', 'post-id-learned'],
    follows: ['removed'],
  },
  failed: { events: ['post-queued', 'failed'], follows: ['retried', 'removed'] },
  cancelled: { events: ['post-queued', 'cancelled'], follows: ['retried', 'removed'] },
  unconfirmed: {
    events: [...OPENED, 'upload-completed', 'unconfirmed'],
    follows: ['check-requested', 'removed'],
  },
  removed: { events: ['post-queued', 'failed', 'removed'], follows: [] },
}

describe('reducePost', () => {
  it('has a situation for every phase', () => {
    const phases = new Set(Object.values(SITUATIONS).map(({ events }) => play(...events).phase))
    expect([...phases].sort()).toEqual([...POST_PHASES].sort())
  })

  for (const [name, { events, follows }] of Object.entries(SITUATIONS)) {
    it.each(KINDS)(`${name}: %s`, (kind) => {
      const before = play(...events)
      const frozen = structuredClone(before)
      const apply = (): PostState =>
        reducePost(before, SAMPLE_EVENTS[kind], { postId: 'post-1', atMs: 5555 })
      // A backup can bring any open post back.
      const isHeld = kind === 'restored' && !isPostFinished(before.phase)
      if (follows.includes(kind) || isHeld) {
        const after = apply()
        expect(after.eventCount).toBe(before.eventCount + 1)
        expect(after.updatedAtMs).toBe(5555)
        expect(postStateSchema.parse(after)).toEqual(after)
      } else {
        expect(apply).toThrow(IllegalPostChangeError)
      }
      expect(before).toEqual(frozen)
    })
  }

  it('begins with post-queued and nothing else', () => {
    for (const kind of KINDS) {
      const begin = (): PostState =>
        reducePost(null, SAMPLE_EVENTS[kind], { postId: 'post-1', atMs: 1 })
      if (kind === 'post-queued') expect(begin().phase).toBe('queued')
      else expect(begin).toThrow(IllegalPostChangeError)
    }
    expect(() => play('post-queued', 'post-queued')).toThrow(IllegalPostChangeError)
  })

  it('keeps the consent record through everything', () => {
    const state = play(...OPENED, 'upload-completed', 'published', 'post-id-learned', 'removed')
    expect(state).toMatchObject({
      declaration: QUEUED.declaration,
      consentedAtMs: QUEUED.consentedAtMs,
      settings: QUEUED.settings,
    })
  })

  it('knows when a post is to begin, and forgets it when the person wants it now', () => {
    expect(play('post-queued')).toMatchObject({ phase: 'queued', scheduledForMs: null })
    expect(play(SCHEDULED)).toMatchObject({ phase: 'scheduled', scheduledForMs: 100_000 })
    expect(play(SCHEDULED, 'rescheduled').scheduledForMs).toBe(200_000)
    expect(play(SCHEDULED, 'schedule-reached')).toMatchObject({
      phase: 'queued',
      scheduledForMs: 100_000,
    })
    expect(play(SCHEDULED, 'post-now-requested')).toMatchObject({
      phase: 'queued',
      scheduledForMs: null,
    })
  })

  it('asks about a missed time until the person has given an answer', () => {
    expect(play(SCHEDULED, 'schedule-missed')).toMatchObject({
      phase: 'scheduled',
      error: { code: 'schedule-missed' },
    })
    expect(play(SCHEDULED, 'schedule-missed', 'rescheduled').error).toBeNull()
    expect(play(SCHEDULED, 'schedule-missed', 'post-now-requested').error).toBeNull()
    expect(play(SCHEDULED, 'schedule-reached', 'schedule-missed').phase).toBe('scheduled')
  })

  it('waits for another choice without forgetting its time, and without a time too', () => {
    expect(play(SCHEDULED, 'schedule-reached', 'choice-needed')).toMatchObject({
      phase: 'scheduled',
      scheduledForMs: 100_000,
      error: { code: 'privacy-not-offered' },
    })
    expect(play('post-queued', 'preparing-started', 'choice-needed')).toMatchObject({
      phase: 'scheduled',
      scheduledForMs: null,
    })
    expect(play(...OPENED, 'upload-abandoned', 'choice-needed').phase).toBe('scheduled')
  })

  it('puts a post that was called off back to its time, and to now when that is over', () => {
    const retry = (atMs: number): PostState =>
      reducePost(play(SCHEDULED, 'cancelled'), SAMPLE_EVENTS.retried, { postId: 'post-1', atMs })
    expect(retry(99_999)).toMatchObject({ phase: 'scheduled', scheduledForMs: 100_000 })
    expect(retry(100_000)).toMatchObject({ phase: 'queued', scheduledForMs: null })
  })

  it('joins the line at its end when its time comes, and stands where it was moved to', () => {
    expect(play('post-queued').linePlace).toBeNull()
    expect(play(SCHEDULED, 'schedule-reached').linePlace).toBe(1001)
    expect(play(SCHEDULED, 'post-now-requested').linePlace).toBe(1001)
    expect(play('post-queued', 'moved-in-line').linePlace).toBe(500)
    expect(play('post-queued', 'moved-in-line', 'failed', 'retried').linePlace).toBe(1003)
  })

  it('counts acknowledged bytes forward only, within the file, unless TikTok corrects them', () => {
    const at = (acknowledgedBytes: number): PostEvent => ({
      kind: 'chunk-acknowledged',
      acknowledgedBytes,
    })
    expect(play(...OPENED, at(10), at(20)).acknowledgedBytes).toBe(20)
    expect(() => play(...OPENED, at(20), at(20))).toThrow(IllegalPostChangeError)
    expect(() => play(...OPENED, at(SIZE_BYTES + 1))).toThrow(IllegalPostChangeError)
    expect(
      play(...OPENED, at(20), { kind: 'progress-corrected', acknowledgedBytes: 10 })
        .acknowledgedBytes,
    ).toBe(10)
    expect(() =>
      play(...OPENED, { kind: 'progress-corrected', acknowledgedBytes: SIZE_BYTES + 1 }),
    ).toThrow(IllegalPostChangeError)
  })

  it('forgets the upload when it is abandoned or retried', () => {
    const abandoned = play(...OPENED, 'chunk-acknowledged', 'upload-abandoned')
    expect(abandoned).toMatchObject({ phase: 'preparing', publishId: null, acknowledgedBytes: 0 })
    const retried = play(...OPENED, 'final-chunk-started', 'failed', 'retried')
    expect(retried).toMatchObject({
      phase: 'queued',
      publishId: null,
      isFinalSent: false,
      error: null,
    })
  })

  it('ends the time for taking back with whatever happens to the post, and for good', () => {
    expect(play(UNDOABLE, 'moved-in-line').notBeforeMs).toBe(UNDOABLE.notBeforeMs)
    for (const events of [
      ['preparing-started', 'interrupted'],
      ['preparing-started', 'waiting-started', 'queue-paused'],
      ['cancelled', 'retried'],
      ['choice-needed', 'post-now-requested'],
    ] as const) {
      expect(play(UNDOABLE, ...events)).toMatchObject({ phase: 'queued', notBeforeMs: null })
    }
    expect(play(UNDOABLE, 'taken-back')).toMatchObject({
      phase: 'cancelled',
      isRemoved: true,
      publishId: null,
    })
  })

  it('shows an error only as long as its phase lasts', () => {
    expect(play(...OPENED, 'waiting-started').error?.code).toBe('network-offline')
    expect(play(...OPENED, 'waiting-started', 'upload-resumed').error).toBeNull()
    expect(play(...OPENED, 'waiting-started', 'upload-resumed').waitingUntilMs).toBeNull()
  })

  it('gives an upload up after its last chunk only where TikTok has said that it lacks bytes', () => {
    const sent = play(...OPENED, 'final-chunk-started')
    const abandon = (storedBytes: number) =>
      reducePost(
        sent,
        { ...SAMPLE_EVENTS['upload-abandoned'], storedBytes },
        { postId: 'p', atMs: 1 },
      )
    expect(abandon(SIZE_BYTES - 1)).toMatchObject({
      phase: 'preparing',
      publishId: null,
      isFinalSent: false,
      acknowledgedBytes: 0,
    })
    expect(() => abandon(SIZE_BYTES)).toThrow(IllegalPostChangeError)
  })

  it('never opens a second upload after the last chunk, whatever happens in between', () => {
    const finished: readonly PostPhase[] = ['published', 'failed', 'cancelled', 'unconfirmed']
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.constantFrom(...KINDS), { maxLength: 40 }),
        (isScheduled, kinds) => {
          let state: PostState | null = null
          let mayBePosted = false
          for (const kind of kinds) {
            const before: PostState | null = state
            try {
              const event = kind === 'post-queued' && isScheduled ? SCHEDULED : SAMPLE_EVENTS[kind]
              state = reducePost(before, event, { postId: 'p', atMs: 1 })
            } catch (error) {
              expect(error).toBeInstanceOf(IllegalPostChangeError)
              continue
            }
            if (kind === 'final-chunk-started') mayBePosted = true
            // Only TikTok's word or the person's own retry after it ends the danger.
            if (kind === 'failed' || kind === 'cancelled') mayBePosted = false
            if (mayBePosted) {
              expect(kind).not.toBe('upload-opened')
              expect(kind).not.toBe('upload-abandoned')
              expect(kind).not.toBe('retried')
              expect(state.publishId).not.toBeNull()
            }
            if (before !== null && finished.includes(before.phase) && kind !== 'removed') {
              expect(['retried', 'check-requested', 'post-id-learned']).toContain(kind)
            }
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
