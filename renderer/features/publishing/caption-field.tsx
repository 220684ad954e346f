import { useRef } from 'react'
import { findRunOnTags, tokenizeCaption } from '../../../electron/shared/caption-tokens'
import { countCaptionUnits } from '../../../electron/shared/composer-rules'
import { CAPTION_MAX_UTF16_UNITS } from '../../../electron/shared/tiktok-limits'
import { TextArea } from '../../components/text-area'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { CaptionMarks } from './caption-marks'
import { CaptionParts } from './caption-parts'

/** The caption with its marks and its live count. Too long a text stays as it is: nothing typed is cut off (rule U5). */
export function CaptionField({
  caption,
  isDisabled,
  onChange,
}: {
  readonly caption: string
  readonly isDisabled: boolean
  readonly onChange: (caption: string) => void
}) {
  const texts = useTexts()
  const t = texts.publishing.caption
  const format = useFormat()
  const units = countCaptionUnits(caption)
  const excess = units - CAPTION_MAX_UTF16_UNITS
  const figures = [format.number(units), format.number(CAPTION_MAX_UTF16_UNITS)] as const
  const [runOn] = findRunOnTags(tokenizeCaption(caption))
  const inputRef = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="publishing-caption">
      <TextArea
        inputRef={inputRef}
        label={t.label}
        value={caption}
        onChange={onChange}
        isDisabled={isDisabled}
        placeholder={t.placeholder}
        rows={4}
        spellCheck="true"
        marks={<CaptionMarks caption={caption} />}
        description={runOn === undefined ? null : texts.captions.runsOn(runOn.text, runOn.meant)}
        aside={
          <span title={t.unitsHint} data-over={excess > 0} className="publishing-count">
            <span aria-hidden>{t.count(...figures)}</span>
            <span className="visually-hidden">{t.countSpoken(...figures)}</span>
          </span>
        }
        errorMessage={excess > 0 ? t.tooLong(format.number(excess), excess) : null}
      />
      <CaptionParts inputRef={inputRef} caption={caption} isDisabled={isDisabled} />
    </div>
  )
}
