import { describe, expect, it } from 'vitest'
import { StatusLine, type StatusRank } from '../../../electron/main/posts/status-line'
import { SlidingWindow } from '../../../electron/practice/sliding-window'
import { ManualClock } from '../../fakes/manual-clock'

const STEP_MS = 2000

function lineOf(stepMs = STEP_MS) {
  const clock = new ManualClock()
  const line = new StatusLine({ clock, stepMs })
  const admitted: { readonly name: string; readonly atMs: number }[] = []
  const startMs = clock.nowMs()
  const stand = (
    name: string,
    rank: StatusRank,
    signal = new AbortController().signal,
    channelId = 'a',
  ): Promise<void> =>
    line.take(channelId, rank, signal).then(() => {
      admitted.push({ name, atMs: clock.nowMs() - startMs })
    })
  /** Lets time go by in small steps, with everything that then happens. */
  const pass = async (ms: number): Promise<void> => {
    for (let passedMs = 0; passedMs < ms; passedMs += 100) {
      await settle()
      clock.advance(100)
    }
    await settle()
  }
  return { clock, admitted, stand, pass, names: () => admitted.map(({ name }) => name) }
}

/** Every promise that can go on has gone on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('StatusLine', () => {
  it('admits what is in no hurry in even steps, first come, first served', async () => {
    const { stand, pass, admitted } = lineOf()
    for (const name of ['one', 'two', 'three']) void stand(name, 'follow')
    await pass(5000)
    expect(admitted).toEqual([
      { name: 'one', atMs: 0 },
      { name: 'two', atMs: 2000 },
      { name: 'three', atMs: 4000 },
    ])
  })

  it('lets the urgent through at once, and posts in processing before public ids', async () => {
    const { stand, pass, names, admitted } = lineOf()
    void stand('id', 'spare')
    void stand('post', 'follow')
    await pass(500)
    void stand('later id', 'spare')
    void stand('later post', 'follow')
    void stand('upload', 'now')
    await pass(6000)
    expect(names()).toEqual(['id', 'upload', 'post', 'later post', 'later id'])
    expect(admitted[1]).toEqual({ name: 'upload', atMs: 500 })
  })

  it('asks about every post of a channel once a round, however many wait', async () => {
    const { stand, pass, admitted } = lineOf()
    const askAgain = async (name: string): Promise<void> => {
      for (;;) {
        await stand(name, 'follow')
      }
    }
    const posts = Array.from({ length: 20 }, (_, index) => `post ${index}`)
    for (const post of posts) void askAgain(post)
    await pass(200_000)
    for (const post of posts) {
      const times = admitted.filter(({ name }) => name === post).map(({ atMs }) => atMs)
      const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0))
      expect(Math.max(...gaps)).toBeLessThanOrEqual(posts.length * STEP_MS + 3000)
    }
  })

  it('keeps TikTok content, whatever the ranks', async () => {
    const { stand, pass, clock } = lineOf()
    const server = new SlidingWindow(60_000)
    const answers: boolean[] = []
    const ask = (rank: StatusRank): void => {
      void stand('request', rank).then(() => answers.push(server.tryAdd('a', 30, clock.nowMs())))
    }
    for (let second = 0; second < 240; second += 1) {
      ask(second % 3 === 0 ? 'now' : 'follow')
      if (second % 60 === 0) for (let burst = 0; burst < 20; burst += 1) ask('now')
      await pass(1000)
    }
    expect(answers.length).toBeGreaterThan(100)
    expect(answers).not.toContain(false)
  })

  it('serves each channel for itself', async () => {
    const { stand, pass, names } = lineOf()
    void stand('of a', 'follow', undefined, 'a')
    void stand('of b', 'follow', undefined, 'b')
    await pass(0)
    expect(names()).toEqual(['of a', 'of b'])
  })

  it('forgets whoever leaves, and goes on at once with the next one', async () => {
    const { stand, pass, names } = lineOf()
    const leaving = new AbortController()
    void stand('first', 'follow')
    const left = stand('leaves', 'follow', leaving.signal)
    void stand('stays', 'follow')
    await pass(1000)
    leaving.abort(new Error('cancelled'))
    await expect(left).rejects.toThrow('cancelled')
    await pass(1000)
    expect(names()).toEqual(['first', 'stays'])
    await expect(stand('too late', 'now', leaving.signal)).rejects.toThrow('cancelled')
  })

  it('is not held up for hours by a clock that was set back', async () => {
    const { clock, stand, pass, names } = lineOf()
    void stand('before', 'follow')
    await pass(100)
    clock.advance(-3_600_000)
    void stand('after', 'follow')
    await pass(100)
    expect(names()).toEqual(['before', 'after'])
  })
})
