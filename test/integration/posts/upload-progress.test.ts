import { afterEach, expect, it } from 'vitest'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { createMachine, DEFNE, Run, startPractice } from './post-world'

const CHUNK_BYTES = 10_000_000
const folder = useTemporaryFolder()
let practice: PracticeTikTok
let run: Run

afterEach(async () => {
  await run.quit()
  await practice.stop()
})

it('while buffers hold a whole chunk, what is shown moves on at the pace of the line and stays below what has left', async () => {
  const path = folder.path('video.mp4')
  await writeSyntheticVideo(path, { sizeBytes: 65_000_000 })
  practice = await startPractice()
  run = new Run(practice, createMachine(folder.path('profile', 'posts.db')), {
    timeouts: { answerMs: 10_000 },
    // Buffers as large as a chunk: all of it has left at once, and then nothing is heard until the answer.
    wrapUploads: (uploads) => ({
      sendChunk: (chunk, signal) => {
        const { onSent, ...silent } = chunk
        onSent?.(chunk.lastByte - chunk.firstByte + 1)
        return uploads.sendChunk(silent, signal)
      },
      stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
    }),
  })
  await run.connect(DEFNE)
  practice.faults.set({ kind: 'throttle', bytesPerSecond: 6_000_000 })
  const { id } = await run.publish(path)
  await run.until(id, (post) => post.acknowledgedBytes === 4 * CHUNK_BYTES)
  practice.faults.clear()
  await run.until(id, 'published')

  const shownOf = (chunk: number): readonly number[] =>
    run.announced
      .filter(
        ({ post }) => post.phase === 'uploading' && post.acknowledgedBytes === chunk * CHUNK_BYTES,
      )
      .map(({ post }) => post.inFlightBytes)
      .filter((bytes) => bytes > 0)
  // Nothing is known of the line yet.
  expect(shownOf(0)).toEqual([CHUNK_BYTES])
  for (const chunk of [1, 2, 3]) {
    const shown = shownOf(chunk)
    expect(shown.length).toBeGreaterThanOrEqual(2)
    expect(shown[0]).toBeLessThan(CHUNK_BYTES / 2)
    expect(shown).toEqual([...shown].sort((a, b) => a - b))
    expect(new Set(shown).size).toBe(shown.length)
    expect(Math.max(...shown)).toBeLessThanOrEqual(CHUNK_BYTES)
  }
})
