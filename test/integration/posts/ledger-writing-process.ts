import Database from 'libsql'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { QUEUED, SAMPLE_EVENTS } from '../../fixtures/post-events'

const [path = '', mode = ''] = process.argv.slice(2)

/** Appends as fast as it can and tells after each event how many are safe, until it is killed. */
function writeUntilKilled(): void {
  const ledger = PostLedger.open({ path })
  let count = 0
  const confirm = (): void => {
    count += 1
    process.send?.(count)
  }
  ledger.append(mode, QUEUED, mode === 'between' ? 1 : 2)
  confirm()
  const writeMore = (): void => {
    for (let round = 0; round < 10; round += 1) {
      ledger.append(mode, SAMPLE_EVENTS.failed, 2)
      confirm()
      ledger.append(mode, SAMPLE_EVENTS.retried, 3)
      confirm()
    }
    if (mode === 'inside' && count > 200) stayInsideTransaction()
    else setImmediate(writeMore)
  }
  writeMore()
}

/** Leaves a transaction open with a row in it, which nobody may ever see. */
function stayInsideTransaction(): void {
  const database = new Database(path)
  database.exec('BEGIN IMMEDIATE')
  database
    .prepare(
      `INSERT INTO posts (id, channel_id, phase, created_at_ms, video_bytes, video_hash, is_removed, state)
       SELECT ?, channel_id, phase, 99, video_bytes, video_hash, is_removed, state FROM posts LIMIT 1`,
    )
    .run(`${mode}-half-written`)
  setInterval(() => undefined, 1000)
}

writeUntilKilled()
