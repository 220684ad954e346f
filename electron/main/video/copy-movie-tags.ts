import { wrapIsoBox, wrapIsoFile } from './iso-movie'
import { listIsoChildren } from './iso-boxes'
import { requireUsual, UnusualMovieError } from './unusual-movie-error'

/** Room for a cover picture; the library reads all of it in one go. */
const MAX_TAGS_BYTES = 1024 * 1024

/**
 * Writes title, date and their like as an mp4 has them: answers a whole `udta`, or nothing when there is none of that. QuickTime's
 * own, such as the place where a phone was, are left out. Read and written by the library that puts other copies together, so that
 * all copies keep the same.
 *
 * @param tags Whole boxes `udta` and `meta` of a `moov`.
 */
export async function copyMovieTags(
  tags: readonly Buffer[],
  isQuickTime: boolean,
): Promise<Buffer> {
  if (tags.length === 0) return Buffer.alloc(0)
  const sizeBytes = tags.reduce((sum, { length }) => sum + length, 0)
  requireUsual(sizeBytes <= MAX_TAGS_BYTES, 'as many words as pictures')
  const mediabunny = await import('mediabunny')
  const input = new mediabunny.Input({
    formats: [mediabunny.MP4, mediabunny.QTFF],
    source: new mediabunny.BufferSource(
      wrapIsoFile(isQuickTime, wrapIsoBox('moov', Buffer.concat(tags))),
    ),
  })
  try {
    const { raw, ...common } = await input.getMetadataTags()
    const kept = isQuickTime || raw === undefined ? common : { ...common, raw }
    if (Object.keys(kept).length === 0) return Buffer.alloc(0)
    // A film with nothing but its tags is none to the library, so there is a packet of silence in it.
    const target = new mediabunny.BufferTarget()
    const output = new mediabunny.Output({ format: new mediabunny.Mp4OutputFormat(), target })
    const sound = new mediabunny.EncodedAudioPacketSource('mp3')
    output.addAudioTrack(sound)
    output.setMetadataTags(kept)
    await output.start()
    const decoderConfig = { codec: 'mp3', numberOfChannels: 1, sampleRate: 44_100 }
    await sound.add(new mediabunny.EncodedPacket(new Uint8Array(1), 'key', 0, 1), { decoderConfig })
    await output.finalize()
    return findTags(Buffer.from(target.buffer ?? new ArrayBuffer(0)))
  } catch (error) {
    // Whatever the library cannot read here it cannot read in the whole film either, and says so there.
    throw new UnusualMovieError('tags that cannot be read', { cause: error })
  } finally {
    input.dispose()
  }
}

function findTags(film: Buffer): Buffer {
  for (const box of listIsoChildren(film, 0, film.length)) {
    if (box.type !== 'moov') continue
    for (const child of listIsoChildren(film, box.bodyStart, box.end)) {
      if (child.type === 'udta') return film.subarray(child.start, child.end)
    }
  }
  return Buffer.alloc(0)
}
