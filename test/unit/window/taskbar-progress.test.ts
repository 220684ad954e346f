import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  TaskbarProgress,
  toTaskbarFigure,
  type TaskbarFigure,
} from '../../../electron/main/window/taskbar-progress'
import type { PostPhase } from '../../../electron/shared/post'

const post = (id: string, phase: PostPhase, acknowledgedBytes = 0, inFlightBytes = 0) => ({
  id,
  phase,
  acknowledgedBytes,
  inFlightBytes,
  videoSizeBytes: 100,
})

describe('toTaskbarFigure', () => {
  it('adds up the bytes of everything that runs, and nothing else', () => {
    expect(
      toTaskbarFigure(
        [post('a', 'uploading', 30, 20), post('b', 'processing'), post('c', 'queued')],
        false,
      ),
    ).toEqual({ value: 0.75, mode: 'normal' })
    expect(toTaskbarFigure([post('a', 'queued'), post('b', 'published', 100)], false)).toBeNull()
    expect(toTaskbarFigure([], true)).toBeNull()
  })

  it('is yellow while all of it rests, and red once something has failed', () => {
    const resting = [post('a', 'waiting', 10), post('b', 'paused', 10)]
    expect(toTaskbarFigure(resting, false)).toEqual({ value: 0.1, mode: 'paused' })
    expect(toTaskbarFigure([...resting, post('c', 'uploading')], false)?.mode).toBe('normal')
    expect(toTaskbarFigure(resting, true)?.mode).toBe('error')
  })
})

describe('TaskbarProgress', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells at most once a second, and takes the bar away at the end', () => {
    const shown: (TaskbarFigure | null)[] = []
    const progress = new TaskbarProgress((figure) => shown.push(figure))
    for (let sent = 1; sent <= 40; sent += 1) progress.follow(post('a', 'uploading', sent))
    expect(shown).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(shown).toEqual([{ value: 0.4, mode: 'normal' }])
    progress.follow(post('b', 'preparing'))
    progress.follow(post('b', 'failed'))
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toEqual({ value: 0.4, mode: 'error' })
    progress.follow(post('a', 'published', 100))
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toBeNull()
    expect(shown).toHaveLength(3)
    progress.follow(post('c', 'uploading', 50))
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toEqual({ value: 0.5, mode: 'normal' })
    progress.clear()
    expect(shown.at(-1)).toBeNull()
  })
})
