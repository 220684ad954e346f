import { Check, ChevronDown } from 'lucide-react'
import { startTransition, type ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button'
import './select.css'

export interface MenuButtonProps<Id extends string> {
  readonly children: ReactNode
  readonly items: readonly { readonly id: Id; readonly label: string }[]
  readonly onAction: (id: Id) => void
  /** Marks the one that is in force, where the commands are choices; null where none of them is. */
  readonly selectedId?: Id | null
  /** The accessible name, where what is written on the button needs a word beside it. */
  readonly label?: string
  readonly icon?: ReactNode
  readonly size?: 'medium' | 'small'
  readonly isDisabled?: boolean
}

/** A button that offers a few commands. */
export function MenuButton<Id extends string>({
  children,
  items,
  onAction,
  selectedId,
  label,
  icon,
  size = 'medium',
  isDisabled = false,
}: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button
        size={size}
        icon={icon}
        isDisabled={isDisabled}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children} <ChevronDown className="ui-menu-chevron" aria-hidden />
      </Button>
      <Popover className="ui-popover" offset={4}>
        <Menu
          className="ui-listbox"
          items={items}
          {...(selectedId === undefined
            ? {}
            : {
                selectionMode: 'single' as const,
                selectedKeys: selectedId === null ? [] : [selectedId],
              })}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            // The menu goes first: with a large page behind, closing it and opening a dialog in one step would hold up a frame.
            if (item !== undefined) startTransition(() => onAction(item.id))
          }}
        >
          {({ id, label }) => (
            <MenuItem id={id} textValue={label} className="ui-listbox-item">
              {label}
              {selectedId !== undefined && (
                <Check aria-hidden className="ui-listbox-check ui-menu-check" />
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
