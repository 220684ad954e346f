/** What a figure is held against: the compared number has to be at least, or at most, this. */
export interface Bar {
  readonly kind: 'least' | 'most'
  readonly value: number
}

/** How the compared number comes about: figure over reference, figure less reference, or the figure alone. */
export type Comparison = 'ratio' | 'difference' | 'figure'

/** One line of the table: what was measured, what it is held against in the same run, and where the bar lies. */
export interface BenchRow {
  /** What was measured, in a few words that name the case: `upload, server paced at 1 Gbit/s`. */
  readonly name: string
  readonly figure: number
  /** Null for figures that stand alone, such as a size or a count. */
  readonly reference: number | null
  /** What the reference is: `curl -T`, `empty window`. Empty without a reference. */
  readonly referenceName: string
  /** Of figure, reference, and of the compared number when it is no ratio: `MB/s`, `ms`, `KB`. */
  readonly unit: string
  readonly comparison: Comparison
  readonly bar: Bar
  /** What a reader has to know beside the numbers, such as why a bar cannot be met here. */
  readonly note?: string
}

export const atLeast = (value: number): Bar => ({ kind: 'least', value })
export const atMost = (value: number): Bar => ({ kind: 'most', value })

/** The number that is held against the bar. NaN when something was not measured, which meets no bar. */
export function comparedNumber({ figure, reference, comparison }: BenchRow): number {
  switch (comparison) {
    case 'ratio':
      return figure / (reference ?? NaN)
    case 'difference':
      return figure - (reference ?? NaN)
    case 'figure':
      return figure
  }
}

/** True when the row meets its bar. A number that is none meets nothing. */
export function isBarMet(row: BenchRow): boolean {
  const compared = comparedNumber(row)
  return row.bar.kind === 'least' ? compared >= row.bar.value : compared <= row.bar.value
}
