import { createHash } from 'node:crypto'

const EDGE_BYTES = 64 * 1024

/**
 * What makes a file the same file: enough to notice an edit, a replacement or a new export without reading 4 GB. The time is
 * text, because file systems use all 64 bits of it; `quickHash` is SHA-256 over the first and the last 64 KiB. The inode is
 * not asked for: a file that a backup or a network drive gives back is the same file with another one.
 */
export interface FileIdentity {
  readonly sizeBytes: number
  readonly modifiedAtNs: string
  readonly quickHash: string
}

/** A stretch of a file, to be read whole. */
export interface FileStretch {
  readonly position: number
  readonly lengthBytes: number
}

/** The two stretches of a file that `quickHash` is made of; of a short file the second one is empty, or nearly so. */
export function edgesOf(sizeBytes: number): readonly [FileStretch, FileStretch] {
  const headBytes = Math.min(EDGE_BYTES, sizeBytes)
  const tailStart = Math.max(headBytes, sizeBytes - EDGE_BYTES)
  return [
    { position: 0, lengthBytes: headBytes },
    { position: tailStart, lengthBytes: sizeBytes - tailStart },
  ]
}

/** The `quickHash` of a file whose edges hold this. */
export function hashEdges(edges: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const edge of edges) hash.update(edge)
  return hash.digest('hex')
}
