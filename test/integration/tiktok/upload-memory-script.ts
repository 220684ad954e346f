import { statSync } from 'node:fs'
import { SystemClock } from '../../../electron/main/platform/clock'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'

/*
 * Uploads one file as one chunk in a process of its own, because a test runner's memory moves by itself. Prints how much the
 * process grew at most, and how long its event loop stood still.
 */

const [uploadUrl = '', path = ''] = process.argv.slice(2)
const totalBytes = statSync(path).size
const client = new HttpUploadClient({
  endpoints: { isUploadUrlAllowed: () => true },
  clock: new SystemClock(),
})

async function upload(lastByte: number): Promise<string> {
  const { signal } = new AbortController()
  const chunk = {
    uploadUrl,
    path,
    contentType: 'video/mp4',
    firstByte: 0,
    lastByte,
    totalBytes,
  } as const
  return (await client.sendChunk(chunk, signal)).kind
}

async function measure(): Promise<void> {
  // The first megabytes load code and fill pools; the growth that matters comes after them.
  await upload(4_000_000)
  const baseBytes = process.memoryUsage.rss()
  let peakBytes = baseBytes
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
  }, 20)
  const startedAtMs = performance.now()
  const kind = await upload(totalBytes - 1)
  clearInterval(timer)
  const seconds = (performance.now() - startedAtMs) / 1000
  const megabytesPerSecond = Math.round(totalBytes / 1e6 / seconds)
  process.stdout.write(
    JSON.stringify({ kind, growthBytes: peakBytes - baseBytes, megabytesPerSecond }),
  )
}

void measure().then(() => process.exit(0))
