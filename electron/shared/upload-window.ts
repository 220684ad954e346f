/**
 * The speed in bytes a second that an upload needs to fit in what is left of its link's life, when the line does not reach it;
 * null when it does, or when there is nothing to tell yet. Once the link is dead everything has to be sent anew.
 */
export function findNeededBytesPerSecond(upload: {
  readonly leftBytes: number
  readonly leftMs: number
  readonly bytesPerSecond: number | null
}): number | null {
  const { leftBytes, leftMs, bytesPerSecond } = upload
  if (bytesPerSecond === null || leftBytes <= 0 || leftMs <= 0) return null
  const needed = Math.ceil((leftBytes * 1000) / leftMs)
  return bytesPerSecond < needed ? needed : null
}
