import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { IconButton } from './icon-button'
import './select.css'

/** A square button with only an icon that offers a few commands; its name appears on hover and on focus. */
export function IconMenuButton<Id extends string>({
  label,
  icon,
  items,
  onAction,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly items: readonly { readonly id: Id; readonly label: string }[]
  readonly onAction: (id: Id) => void
}) {
  return (
    <MenuTrigger>
      <IconButton size="small" label={label} icon={icon} />
      <Popover className="ui-popover" offset={4}>
        <Menu
          className="ui-listbox"
          items={items}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            if (item !== undefined) onAction(item.id)
          }}
        >
          {({ id, label: words }) => (
            <MenuItem id={id} textValue={words} className="ui-listbox-item">
              {words}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
