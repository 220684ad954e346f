import { describe, expect, it } from 'vitest'
import { groupPosts } from '../../../../renderer/features/queue/group-posts'
import { listQueueItems } from '../../../../renderer/features/queue/queue-items'
import { aPost } from '../a-post'

describe('the queue from top to bottom', () => {
  it('stands group below group, each with its heading and its ends', () => {
    const missed = aPost('missed', {
      phase: 'scheduled',
      error: { code: 'schedule-missed', retryable: false },
    })
    const groups = groupPosts([
      aPost('later', { phase: 'scheduled', scheduledForMs: 20 }),
      aPost('soon', { phase: 'scheduled', scheduledForMs: 10 }),
      aPost('sent', { phase: 'uploading' }),
      aPost('next', { phase: 'queued' }),
      missed,
    ])
    const items = listQueueItems(groups, true)
    expect(items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'heading missed',
      'post missed',
      'post sent',
      'heading line',
      'post next',
      'heading scheduled',
      'post soon',
      'post later',
      'finished finished',
    ])
    expect(items[6]).toMatchObject({ isFirst: true, isLast: false })
    expect(items[7]).toMatchObject({ isFirst: false, isLast: true })
    expect(items[2]).toMatchObject({ isFirst: true, isLast: true })
  })

  it('is empty without posts', () => {
    expect(listQueueItems(groupPosts([]), false)).toEqual([])
  })
})
