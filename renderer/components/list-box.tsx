import { ListBox as AriaListBox } from 'react-aria-components'
import { classNames } from './class-names'
import { SelectItem, type SelectOption } from './select'

export interface ListBoxProps<Id extends string> {
  readonly label: string
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly className?: string
}

/** An always open list of which one entry is chosen. */
export function ListBox<Id extends string>({
  label,
  options,
  value,
  onChange,
  className,
}: ListBoxProps<Id>) {
  return (
    <AriaListBox
      aria-label={label}
      className={classNames('ui-listbox', 'ui-listbox-standing', className)}
      items={options}
      selectionMode="single"
      disallowEmptySelection={value !== null}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys !== 'all' && keys.has(id))
        if (option !== undefined) onChange(option.id)
      }}
    >
      {(option) => <SelectItem option={option} />}
    </AriaListBox>
  )
}
