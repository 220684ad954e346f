import { parse } from 'node:path'

/** Longest name that every common file system takes, in bytes of UTF-8. */
const MAX_NAME_BYTES = 255

/** The name of a copy: `holiday.mov` becomes `holiday (TikTok).mp4`, then `holiday (TikTok 2).mp4`. */
export function fixedCopyName(originalName: string, number: number): string {
  const ending = number === 1 ? ' (TikTok).mp4' : ` (TikTok ${number}).mp4`
  const stem = parse(originalName).name.replace(/ \(TikTok(?: \d+)?\)$/u, '')
  return cutToBytes(stem, MAX_NAME_BYTES - Buffer.byteLength(ending)) + ending
}

/** Cuts between characters: half of an emoji is no name. */
function cutToBytes(text: string, maxBytes: number): string {
  let cut = ''
  let usedBytes = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    usedBytes += Buffer.byteLength(segment)
    if (usedBytes > maxBytes) break
    cut += segment
  }
  return cut
}
