import { Checkbox } from '../../../components/checkbox'
import { RangeSlider, type Range } from '../../../components/range-slider'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { fitRange } from './fit-range'

/** The keys move a handle by a tenth of a second. */
const STEP_MS = 100

/** The part of a too long video that the copy keeps. Moving a handle shows its picture in the player. */
export function TrimChooser({
  durationMs,
  limitMs,
  range,
  isStartExact,
  canBeInexact,
  onRangeChange,
  onStartExactChange,
  onSeek,
}: {
  readonly durationMs: number
  readonly limitMs: number
  readonly range: Range
  readonly isStartExact: boolean
  /** Whether there is a choice: pictures that are encoded anyway begin exactly. */
  readonly canBeInexact: boolean
  readonly onRangeChange: (range: Range) => void
  readonly onStartExactChange: (isStartExact: boolean) => void
  readonly onSeek: (atMs: number) => void
}) {
  const t = useTexts().fix.trim
  const format = useFormat()
  const [startMs, endMs] = range
  return (
    <div className="fix-trim">
      <RangeSlider
        label={t.label}
        startLabel={t.start}
        endLabel={t.end}
        maxValue={durationMs}
        step={STEP_MS}
        value={range}
        aside={`${format.preciseClock(startMs)} – ${format.preciseClock(endMs)}`}
        formatValue={format.preciseClock}
        onChange={(next, moved) => {
          const fitted = fitRange(range, next, moved, { durationMs, limitMs })
          onRangeChange(fitted)
          onSeek(moved === 'start' ? fitted[0] : fitted[1])
        }}
      />
      <p className="fix-trim-length tabular">
        {t.length(format.preciseClock(endMs - startMs), format.clock(limitMs))}
      </p>
      {canBeInexact && startMs > 0 && (
        <Checkbox
          label={t.exact}
          description={t.exactHint}
          isSelected={isStartExact}
          onChange={onStartExactChange}
        />
      )}
    </div>
  )
}
