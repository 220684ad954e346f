/** The middle of some figures; of an even number of them the lower one in the middle. NaN without any. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? NaN
}
