import {
  Label,
  Slider,
  SliderThumb,
  SliderTrack,
  type SliderProps as AriaSliderProps,
} from 'react-aria-components'
import './range-slider.css'

/** Both ends of a range. */
export type Range = readonly [start: number, end: number]

export interface RangeSliderProps extends Pick<AriaSliderProps, 'isDisabled' | 'step'> {
  readonly label: string
  readonly startLabel: string
  readonly endLabel: string
  readonly maxValue: number
  readonly value: Range
  /** The words beside the label, read out by nobody: each handle says its own value. */
  readonly aside: string
  readonly formatValue: (value: number) => string
  /** The range as the handles were moved, and which of them it was. */
  readonly onChange: (range: Range, moved: 'start' | 'end') => void
}

/** Two handles on one line, for a part of something. Each is moved by the mouse, by touch and by the arrow keys. */
export function RangeSlider({
  label,
  startLabel,
  endLabel,
  maxValue,
  value,
  aside,
  formatValue,
  onChange,
  ...props
}: RangeSliderProps) {
  const [start, end] = value
  const percent = (part: number): string => `${(part / maxValue) * 100}%`
  return (
    <Slider
      {...props}
      className="ui-range"
      minValue={0}
      maxValue={maxValue}
      value={[start, end]}
      onChange={([nextStart = start, nextEnd = end]) =>
        onChange([nextStart, nextEnd], nextStart === start ? 'end' : 'start')
      }
    >
      <div className="ui-range-words">
        <Label>{label}</Label>
        <span className="tabular">{aside}</span>
      </div>
      <SliderTrack className="ui-range-track">
        <div
          className="ui-range-fill"
          style={{ left: percent(start), width: percent(end - start) }}
        />
        <SliderThumb
          index={0}
          className="ui-range-thumb"
          aria-label={startLabel}
          aria-valuetext={formatValue(start)}
        />
        <SliderThumb
          index={1}
          className="ui-range-thumb"
          aria-label={endLabel}
          aria-valuetext={formatValue(end)}
        />
      </SliderTrack>
    </Slider>
  )
}
