import { registerAacEncoder } from '@mediabunny/aac-encoder'
import { canEncodeAudio } from 'mediabunny'
import type { FixWorkResult } from '../../electron/shared/fix-work'
import { FixFailure } from './fix-failure'
import { makeCopy } from './make-copy'
import { WorkClient } from './work-client'

/** More often than this nobody sees. */
const PROGRESS_EVERY_MS = 200

void work(new WorkClient(location.href))

/** Carries out the one job of this page. Main closes the page when it has heard the result. */
async function work(client: WorkClient): Promise<void> {
  let result: FixWorkResult
  try {
    const order = await client.readOrder()
    // Chromium's builds for Linux, and Electron's for all systems, have no AAC encoder.
    if (!(await canEncodeAudio('aac'))) registerAacEncoder()
    let reportedAtMs = 0
    const cut = await makeCopy(client, order, (fraction) => {
      const nowMs = performance.now()
      if (nowMs - reportedAtMs < PROGRESS_EVERY_MS) return
      reportedAtMs = nowMs
      void client.reportProgress({ fraction }).catch(() => undefined)
    })
    result = { isDone: true, cut }
  } catch (error) {
    result = toFailure(error)
  }
  await client.reportResult(result)
}

function toFailure(error: unknown): FixWorkResult {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return error instanceof FixFailure
    ? { isDone: false, code: error.code, codec: error.codec, message }
    : { isDone: false, code: 'fix-damaged-inside', codec: null, message }
}
