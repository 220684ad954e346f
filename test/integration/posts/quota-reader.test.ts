import { describe, expect, it } from 'vitest'
import type { PostEvent } from '../../../electron/main/posts/post-events'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { QuotaReader } from '../../../electron/main/posts/quota-reader'
import type { AppErrorCode } from '../../../electron/shared/app-error'
import { evaluateQuota } from '../../../electron/shared/post-quota'
import { QUEUED, SAMPLE_EVENTS, SCHEDULED } from '../../fixtures/post-events'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const HOUR_MS = 60 * 60_000
const NOW_MS = 1_800_000_000_000

describe('QuotaReader', () => {
  const folder = useTemporaryFolder()

  it('tells from the ledger what was posted, what is planned and what TikTok refused, also when it was tried again', () => {
    const ledger = PostLedger.open({ path: folder.path('quota', 'posts.db') })
    let posts = 0
    const write = (hoursAgo: number, events: readonly PostEvent[]): string => {
      posts += 1
      const postId = `post-${posts}`
      events.forEach((event, index) =>
        ledger.append(postId, event, NOW_MS - hoursAgo * HOUR_MS + posts + index),
      )
      return postId
    }
    const failed = (code: AppErrorCode): readonly PostEvent[] => [
      SAMPLE_EVENTS['preparing-started'],
      { kind: 'failed', error: { code, retryable: false } },
    ]
    const published = [
      SAMPLE_EVENTS['preparing-started'],
      SAMPLE_EVENTS['upload-opened'],
      SAMPLE_EVENTS['final-chunk-started'],
      SAMPLE_EVENTS['upload-completed'],
      SAMPLE_EVENTS.published,
    ]
    write(20, [QUEUED, ...published])
    write(10, [QUEUED, ...published, SAMPLE_EVENTS.removed])
    write(9 * 24, [QUEUED, ...published])
    const refused = write(5, [QUEUED, ...failed('daily-post-limit')])
    ledger.append(refused, SAMPLE_EVENTS.retried, NOW_MS - 4 * HOUR_MS)
    ledger.append(refused, SAMPLE_EVENTS.cancelled, NOW_MS - 3 * HOUR_MS)
    write(30 * 24, [{ ...SCHEDULED, scheduledForMs: NOW_MS + 2 * HOUR_MS }])
    const other = { ...QUEUED, channelId: 'channel-2' }
    write(2, [other, ...failed('active-user-cap')])
    write(9 * 24, [other, ...failed('daily-post-limit')])

    const quotas = new QuotaReader({ ledger, clock: { nowMs: () => NOW_MS } }).read([
      'channel-1',
      'channel-2',
    ])
    ledger.close()
    const first = quotas['channel-1']
    const second = quotas['channel-2']
    if (first === undefined || second === undefined) throw new Error('A channel is missing')
    expect(evaluateQuota(first, NOW_MS)).toMatchObject({
      limit: 2,
      usedCount: 2,
      leftCount: 0,
      plannedCount: 1,
      isUserCapReached: true,
    })
    // A refusal of more than a week ago is not believed any more.
    expect(second.dailyLimitAtMs).toBeNull()
    expect(evaluateQuota(second, NOW_MS)).toMatchObject({ limit: 15, leftCount: 15 })
  })
})
