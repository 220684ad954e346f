import { describe, expect, it } from 'vitest'
import type { Post } from '../../../../electron/shared/post'
import { followFinished } from '../../../../renderer/features/queue/follow-finished'
import { aPost } from '../a-post'

const after = (...changes: readonly Post[]) =>
  changes.reduce<readonly Post[]>(followFinished, []).map(({ id, phase }) => `${id} ${phase}`)

describe('followFinished', () => {
  it('takes posts in when they end, the last one first', () => {
    expect(
      after(
        aPost('a', { phase: 'uploading' }),
        aPost('a', { phase: 'published', revision: 2 }),
        aPost('b', { phase: 'failed' }),
      ),
    ).toEqual(['b failed', 'a published'])
  })
  it('lets a post go that is tried again, and takes it back when it ends again', () => {
    const retried = [
      aPost('a', { phase: 'failed' }),
      aPost('a', { phase: 'queued', revision: 2 }),
    ] as const
    expect(after(...retried)).toEqual([])
    expect(after(...retried, aPost('a', { phase: 'published', revision: 3 }))).toEqual([
      'a published',
    ])
  })
  it('keeps a row in its place when its link arrives, and ignores what is older', () => {
    expect(
      after(
        aPost('a', { phase: 'published', revision: 2 }),
        aPost('b', { phase: 'published' }),
        aPost('a', { phase: 'published', revision: 3, tiktokPostId: '1' }),
        aPost('a', { phase: 'processing', revision: 1 }),
      ),
    ).toEqual(['b published', 'a published'])
  })
})
