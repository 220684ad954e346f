import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Label,
  ListBox as AriaListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names'
import { FieldMessages } from './field-messages'
import { UnavailableListItem } from './unavailable-list-item'
import './select.css'

/** One entry of a list to choose from. */
export interface SelectOption<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A second line: what the option means, or why it cannot be chosen now. */
  readonly description?: string | undefined
  readonly isDisabled?: boolean
  /** Why this one cannot be chosen now. Unlike a disabled one it stays reachable and shows its reason as a tooltip. */
  readonly unavailableReason?: string | undefined
}

export interface SelectProps<Id extends string> {
  readonly label: string
  readonly options: readonly SelectOption<Id>[]
  /** Null while nothing is chosen: no option is ever preselected by the component. */
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder: string
  readonly description?: ReactNode
  readonly errorMessage?: string | null | undefined
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly className?: string
}

/** A drop-down list. The button and the list box that it opens both carry the label. */
export function Select<Id extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  description,
  errorMessage,
  isDisabled = false,
  isRequired = false,
  className,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      // The button wears the ring; the field around it is marked as focused too.
      data-no-ring
      className={classNames('ui-field', className)}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key)
        if (option !== undefined && option.unavailableReason === undefined) onChange(option.id)
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={errorMessage !== undefined && errorMessage !== null}
    >
      <Label className="ui-field-label">{label}</Label>
      <AriaButton className="ui-input ui-select-button" data-no-ring>
        <SelectValue className="ui-select-value">
          {({ isPlaceholder }) =>
            isPlaceholder ? placeholder : options.find(({ id }) => id === value)?.label
          }
        </SelectValue>
        <ChevronDown aria-hidden />
      </AriaButton>
      <FieldMessages description={description} errorMessage={errorMessage} />
      <Popover className="ui-popover ui-select-popover" offset={4}>
        <AriaListBox className="ui-listbox" items={options}>
          {(option) => <SelectItem option={option} />}
        </AriaListBox>
      </Popover>
    </AriaSelect>
  )
}

/** One line of a list box. */
export function SelectItem<Id extends string>({ option }: { readonly option: SelectOption<Id> }) {
  if (option.unavailableReason !== undefined) {
    return (
      <UnavailableListItem
        id={option.id}
        label={option.label}
        description={option.description}
        reason={option.unavailableReason}
      />
    )
  }
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="ui-listbox-item"
    >
      <span className="ui-listbox-words">
        <Text slot="label">{option.label}</Text>
        {option.description !== undefined && (
          <Text slot="description" className="ui-listbox-description">
            {option.description}
          </Text>
        )}
      </span>
      <Check aria-hidden className="ui-listbox-check" />
    </ListBoxItem>
  )
}
