import { Search, X } from 'lucide-react'
import { Button as AriaButton, Input, SearchField as AriaSearchField } from 'react-aria-components'
import './field.css'
import './search-field.css'

/** A field to search with; Escape and its cross empty it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
}: {
  /** The accessible name. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder: string
}) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className="ui-search-field"
    >
      <Search aria-hidden />
      <Input className="ui-input" placeholder={placeholder} data-no-ring />
      <AriaButton className="ui-search-clear">
        <X aria-hidden />
      </AriaButton>
    </AriaSearchField>
  )
}
