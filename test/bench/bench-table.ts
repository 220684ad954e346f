import { comparedNumber, isBarMet, type BenchRow } from './bench-row'

const HEADINGS = ['what', 'figure', 'reference', 'compared', 'bar', 'pass'] as const

/** The rows as a table in Markdown, in columns that also read well on a screen. */
export function formatBenchTable(rows: readonly BenchRow[]): string {
  const lines = [HEADINGS, ...rows.map(toCells)]
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const format = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [heading = HEADINGS, ...body] = lines
  return [
    format(heading),
    format(widths.map((width) => '-'.repeat(width))),
    ...body.map(format),
  ].join('\n')
}

function toCells(row: BenchRow): readonly string[] {
  const { name, figure, reference, referenceName, unit, comparison, bar } = row
  const withUnit = (value: number): string => `${formatNumber(value)} ${unit}`.trimEnd()
  const compare = (value: number): string =>
    comparison === 'ratio' ? formatNumber(value) : withUnit(value)
  return [
    name,
    withUnit(figure),
    reference === null ? '' : `${withUnit(reference)} (${referenceName})`,
    comparison === 'figure' ? '' : compare(comparedNumber(row)),
    `${bar.kind === 'least' ? '≥' : '≤'} ${compare(bar.value)}`,
    isBarMet(row) ? 'yes' : 'NO',
  ]
}

/** Three digits that count, and whole numbers from a hundred on. */
function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'not measured'
  if (Math.abs(value) >= 100) return String(Math.round(value))
  return String(Number(value.toPrecision(3)))
}
