const COLOUR_COUNT = 6

/** The number of a channel's colour, from 1 on; the same for the same channel on every computer. */
export function channelColour(channelId: string): number {
  let hash = 0
  for (const character of channelId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return (hash % COLOUR_COUNT) + 1
}
