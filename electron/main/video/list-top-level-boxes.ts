import type { CappedFileReader } from './capped-file-reader'
import { readIsoBox, type IsoBox } from './iso-boxes'

const MAX_TOP_LEVEL_BOXES = 1000
/** They say in ways of their own where something lies in the file. */
const UNMOVABLE: readonly string[] = ['moof', 'mfra', 'meta', 'sidx', 'styp']

/** A box of a file, and where it begins there. */
export interface TopLevelBox extends IsoBox {
  readonly start: number
}

/**
 * The boxes of a file whose places only its one `moov` tells. Null for a file that is made in another way, or not whole.
 * Padding behind the last box is left out.
 */
export async function listTopLevelBoxes(
  reader: CappedFileReader,
): Promise<readonly TopLevelBox[] | null> {
  const found: TopLevelBox[] = []
  for (let start = 0; start + 8 <= reader.sizeBytes;) {
    const box = readIsoBox(await reader.readHead(start, 16), 0, reader.sizeBytes - start)
    if (box === null) break
    if (start + box.sizeBytes > reader.sizeBytes || found.length === MAX_TOP_LEVEL_BOXES)
      return null
    if (UNMOVABLE.includes(box.type)) return null
    found.push({ ...box, start })
    start += box.sizeBytes
  }
  return found.filter(({ type }) => type === 'moov').length === 1 ? found : null
}
