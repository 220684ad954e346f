import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'
import { Button } from './button'
import './section-menu-button.css'
import './select.css'

export interface MenuCommand<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A second line, cut off at the end of the menu. */
  readonly description?: string
}

export interface MenuCommands<Id extends string> {
  /** The heading; null sets the commands apart without one. */
  readonly title: string | null
  readonly commands: readonly MenuCommand<Id>[]
}

export interface SectionMenuButtonProps<Id extends string> {
  readonly children: ReactNode
  readonly sections: readonly MenuCommands<Id>[]
  readonly onAction: (id: Id) => void
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
}

/** A small button that offers commands in groups. */
export function SectionMenuButton<Id extends string>({
  children,
  sections,
  onAction,
  icon,
  isDisabled = false,
}: SectionMenuButtonProps<Id>) {
  const filled = sections.filter(({ commands }) => commands.length > 0)
  return (
    <MenuTrigger>
      <Button size="small" icon={icon} isDisabled={isDisabled}>
        {children} <ChevronDown className="ui-menu-chevron" aria-hidden />
      </Button>
      <Popover className="ui-popover ui-section-menu" offset={4} placement="bottom start">
        <Menu
          className="ui-listbox"
          onAction={(key) => {
            const all = filled.flatMap(({ commands }) => commands)
            const command = all.find(({ id }) => id === key)
            if (command !== undefined) onAction(command.id)
          }}
        >
          {filled.map(({ title, commands }) => (
            <MenuSection
              key={title ?? ''}
              className="ui-menu-section"
              {...(title === null ? { 'aria-label': commands[0]?.label ?? '' } : {})}
            >
              {title !== null && <Header className="ui-menu-heading">{title}</Header>}
              {commands.map(({ id, label, description }) => (
                <MenuItem key={id} id={id} textValue={label} className="ui-listbox-item">
                  <span className="ui-listbox-words">
                    <Text slot="label">{label}</Text>
                    {description !== undefined && (
                      <Text slot="description" className="ui-listbox-description">
                        {description}
                      </Text>
                    )}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
