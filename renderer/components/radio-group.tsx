import type { ReactNode } from 'react'
import {
  Label,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names'
import './radio-group.css'

export interface RadioOption<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly description?: ReactNode
}

export interface RadioGroupProps<Id extends string> {
  readonly label: string
  readonly options: readonly RadioOption<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** `segmented` sets short options side by side. */
  readonly appearance?: 'list' | 'segmented'
  readonly isDisabled?: boolean
}

/** One choice out of a few, all of them visible. */
export function RadioGroup<Id extends string>({
  label,
  options,
  value,
  onChange,
  appearance = 'list',
  isDisabled = false,
}: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      className={classNames('ui-field', 'ui-radio-group')}
      data-appearance={appearance}
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const option = options.find((candidate) => candidate.id === id)
        if (option !== undefined) onChange(option.id)
      }}
    >
      <Label className="ui-field-label">{label}</Label>
      <div className="ui-radio-options">
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className="ui-radio-field">
            <RadioButton className="ui-radio">
              <span className="ui-radio-dot" aria-hidden />
              <span>{option.label}</span>
            </RadioButton>
            {option.description !== undefined && (
              <Text slot="description" className="ui-radio-description">
                {option.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
