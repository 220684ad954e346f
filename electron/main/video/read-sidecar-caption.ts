import { lstat, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { SidecarCaption } from '../../shared/intake'
import { decodeText } from '../platform/decode-text'

/** Twenty times the longest caption; what is larger is no caption. */
const MAX_SIDECAR_BYTES = 64 * 1024

/**
 * Reads the caption beside a video: `menemen.txt` for `menemen.mp4`, as Windows, macOS and social media tools write it. Null
 * when there is none, when it is blank, or when it is no text; a caption is an extra and refuses no video.
 */
export async function readSidecarCaption(videoPath: string): Promise<SidecarCaption | null> {
  const stem = basename(videoPath, extname(videoPath))
  for (const extension of ['.txt', '.TXT']) {
    const fileName = stem + extension
    const bytes = await readBounded(join(dirname(videoPath), fileName))
    if (bytes === null) continue
    const caption = decodeText(bytes).replace(/\r\n?/gu, '\n').replace(/\s+$/u, '')
    // A zero in a text means that it is none.
    return caption === '' || caption.includes('\0') ? null : { fileName, caption }
  }
  return null
}

async function readBounded(path: string): Promise<Buffer | null> {
  try {
    // Opening a pipe would hang until somebody writes into it, so the kind is looked at first. A link is not followed: in a
    // folder from somebody else it could lead to a private file, whose words would stand in a caption then.
    const stats = await lstat(path)
    if (!stats.isFile() || stats.size > MAX_SIDECAR_BYTES) return null
    return await readFile(path)
  } catch {
    return null
  }
}
