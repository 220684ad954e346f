/** The lower quartile: what work takes when nothing else on the computer gets in between. NaN of nothing. */
export function lowerQuartile(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 4)] ?? NaN
}
