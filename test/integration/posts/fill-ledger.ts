import { expect } from 'vitest'
import type { PostLedger } from '../../../electron/main/posts/post-ledger'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'

/**
 * Leaves the ledger no room for another event; SQLite then answers as on a full disk. A second post beside the first one
 * takes what is left of the page that both are on. The answer makes room again.
 */
export function fillLedger(ledger: PostLedger, postId: string): () => void {
  const neighbour = `${postId}~`
  ledger.append(neighbour, QUEUED, 1)
  ledger.limitSize(1)
  expect(() => {
    for (;;) {
      ledger.append(neighbour, SAMPLE_EVENTS.failed, 2)
      ledger.append(neighbour, SAMPLE_EVENTS.retried, 3)
    }
  }).toThrow('disk-full')
  return () => ledger.limitSize(1_000_000)
}
