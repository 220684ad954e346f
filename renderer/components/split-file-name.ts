/** Shorter names fit where names stand, or lose little at their end. */
const SHORTEST_TO_SPLIT = 16

/** What a name ends in: a number or the mark of a copy tells files apart that begin alike, `clip (TikTok 2).mp4`. */
const ENDING = /(?:[ _.-]?\d{1,4}|[ _-]?\([^()]{1,14}\))?\.[^.]{1,5}$/u

/**
 * Cuts a file name into a part that may be shortened and one that is always shown: its number or the mark of a copy, and its
 * extension. Null for a name that needs no cut. Joined, the parts are the name.
 */
export function splitFileName(
  fileName: string,
): { readonly head: string; readonly tail: string } | null {
  if (fileName.length < SHORTEST_TO_SPLIT) return null
  const at = fileName.search(ENDING)
  return at < 1 ? null : { head: fileName.slice(0, at), tail: fileName.slice(at) }
}
