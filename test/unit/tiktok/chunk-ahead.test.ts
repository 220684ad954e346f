import { describe, expect, it } from 'vitest'
import {
  ChunkAhead,
  type AnsweredChunk,
  type SendChunk,
} from '../../../electron/main/tiktok/chunk-ahead'
import type { ChunkUpload } from '../../../electron/main/tiktok/upload-client'

const chunk: ChunkUpload = {
  uploadUrl: 'https://open-upload.tiktokapis.com/video/',
  path: 'video.mp4',
  contentType: 'video/mp4',
  firstByte: 0,
  lastByte: 9,
  totalBytes: 20,
}

/** Resolves to whether it has begun within some milliseconds. */
async function hasBegun(ahead: ChunkAhead, withinMs: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), withinMs))
  return Promise.race([ahead.begun.then(() => true), late])
}

function never(): Promise<AnsweredChunk> {
  return new Promise(() => undefined)
}

function start(send: SendChunk): ChunkAhead {
  return new ChunkAhead(chunk, { send, freed: Promise.resolve() })
}

describe('ChunkAhead.begun', () => {
  it('comes with the first bytes that leave', async () => {
    const ahead = start(({ onSent }) => {
      onSent?.(1)
      return never()
    })
    expect(await hasBegun(ahead, 30)).toBe(true)
  })

  it('comes when the chunk fails before a byte has left', async () => {
    const ahead = start(() => Promise.reject(new Error('no such file')))
    expect(await hasBegun(ahead, 30)).toBe(true)
    await ahead.stop()
  })

  it('is waited for no longer than a moment', async () => {
    const ahead = start(never)
    expect(await hasBegun(ahead, 30)).toBe(false)
    expect(await hasBegun(ahead, 500)).toBe(true)
  })
})
