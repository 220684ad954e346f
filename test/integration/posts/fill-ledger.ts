import Database from 'libsql'
import { expect } from 'vitest'
import type { PostLedger } from '../../../electron/main/posts/post-ledger'
import { QUEUED } from '../../fixtures/post-events'

const SMALLEST_EVENT = '{"kind":"retried"}'
const LARGEST_PADDING_BYTES = 1_024
/** Far more than a page holds: the limit is not in force. */
const MOST_INSERTS = 1_000

/**
 * Leaves the ledger at `path` no room for another event of a post; SQLite then answers as on a full disk. What is left of the
 * very page on which the post's next event would come is taken to the last byte: by events of a neighbour that go backwards
 * from its first one, so that each one comes directly behind the post's. The answer makes room again.
 */
export function fillLedger(ledger: PostLedger, path: string, postId: string): () => void {
  const neighbour = `${postId}~`
  ledger.append(neighbour, QUEUED, 1)
  ledger.limitSize(1)
  const database = new Database(path)
  try {
    database.pragma('busy_timeout = 5000')
    database.pragma('max_page_count = 1')
    const insert = database.prepare(
      `INSERT INTO post_events (post_id, position, at_ms, kind, event) VALUES (?, ?, 2, 'retried', ?)`,
    )
    let position = 0
    let paddingBytes = LARGEST_PADDING_BYTES
    while (paddingBytes >= 0) {
      if (position < -MOST_INSERTS) throw new Error('The ledger takes whatever it is given.')
      try {
        insert.run([neighbour, position, SMALLEST_EVENT + ' '.repeat(paddingBytes)])
        position -= 1
      } catch (error) {
        expect(String(error)).toContain('full')
        paddingBytes = paddingBytes > 0 ? Math.floor(paddingBytes / 2) : -1
      }
    }
  } finally {
    database.close()
  }
  return () => ledger.limitSize(1_000_000)
}
