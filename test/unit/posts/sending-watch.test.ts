import { describe, expect, it } from 'vitest'
import { SendingWatch } from '../../../electron/main/posts/sending-watch'
import type { PostPhase } from '../../../electron/shared/post'
import { POST_PHASES } from '../../../electron/shared/post'

describe('SendingWatch', () => {
  it('counts what is being sent, and tells when that changes', () => {
    const told: number[] = []
    const watch = new SendingWatch((count) => told.push(count))
    const steps: readonly [string, PostPhase][] = [
      ['a', 'scheduled'],
      ['a', 'queued'],
      ['a', 'preparing'],
      ['a', 'uploading'],
      ['b', 'uploading'],
      ['a', 'waiting'],
      ['a', 'uploading'],
      ['a', 'processing'],
      ['b', 'paused'],
    ]
    for (const [id, phase] of steps) watch.follow({ id, phase })
    expect(told).toEqual([1, 2, 1, 2, 1, 0])
  })

  it.each(POST_PHASES.filter((phase) => phase !== 'preparing' && phase !== 'uploading'))(
    'lets the computer sleep while a post is %s',
    (phase) => {
      const watch = new SendingWatch(() => undefined)
      watch.follow({ id: 'a', phase: 'uploading' })
      watch.follow({ id: 'a', phase })
      expect(watch.sendingCount).toBe(0)
    },
  )

  it('lets go when the services stop', () => {
    const told: number[] = []
    const watch = new SendingWatch((count) => told.push(count))
    watch.follow({ id: 'a', phase: 'uploading' })
    watch.clear()
    watch.clear()
    expect(told).toEqual([1, 0])
  })
})
