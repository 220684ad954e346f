import { Search } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import type { AppCommand } from '../../../electron/shared/app-command'
import type { PracticeMode } from '../../desktop/use-practice-mode'
import { useTexts } from '../../i18n/use-texts'
import { rankEntries } from './rank-entries'
import { noteRecent, readRecent } from './recent-entries'
import { ShortcutKeys } from './shortcut-keys'
import { usePaletteEntries, type PaletteEntry, type PaletteGroup } from './use-palette-entries'
import './command-palette.css'

interface Section {
  readonly id: PaletteGroup | 'recent'
  readonly entries: readonly PaletteEntry[]
}

const GROUPS: readonly PaletteGroup[] = ['actions', 'pages', 'channels', 'drafts']
/** Of three hundred drafts nobody reads more, and a query finds the rest. */
const SHOWN_OF_GROUP = 12

/** Everything by its name: the keyboard opens it, searches, chooses and leaves. */
export function CommandPalette({
  onClose,
  run,
  practice,
}: {
  readonly onClose: () => void
  readonly run: (command: AppCommand) => void
  readonly practice: PracticeMode
}) {
  const t = useTexts().commands.palette
  const [query, setQuery] = useState('')
  const entries = usePaletteEntries({ run, practice })
  const sections = arrange(entries, query, readRecent(localStorage))
  const choose = (key: string): void => {
    const entry = entries.find(({ id }) => key === id)
    if (entry === undefined) return
    noteRecent(localStorage, entry.id)
    // The palette goes first, so that the focus returns before a dialog or a page takes it.
    onClose()
    setTimeout(entry.run)
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className="ui-dialog-overlay shell-palette-overlay"
    >
      <Modal className="ui-dialog-modal">
        <Dialog aria-label={t.title} className="shell-palette">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField
              aria-label={t.field}
              autoFocus
              className="shell-palette-field"
              // Escape empties the field first, and leaves when it is empty.
              onKeyDown={(event) => {
                if (event.key === 'Escape' && query === '') onClose()
                else event.continuePropagation()
              }}
            >
              <Search aria-hidden />
              <Input placeholder={t.field} data-no-ring />
            </SearchField>
            {/* It scrolls, so the keyboard can reach it: the focus in the menu is only told, and stays in the field. */}
            <div className="shell-palette-list" tabIndex={0}>
              <Menu
                aria-label={t.title}
                className="shell-palette-menu"
                items={sections}
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => <p className="shell-palette-none">{t.none}</p>}
              >
                {(section) => (
                  <MenuSection id={section.id} className="shell-palette-section">
                    <Header className="shell-palette-heading">{t.groups[section.id]}</Header>
                    {section.entries.map((entry) => (
                      <MenuItem
                        key={entry.id}
                        id={entry.id}
                        textValue={entry.label}
                        className="shell-palette-item"
                      >
                        <span className="shell-palette-icon" aria-hidden>
                          {entry.icon}
                        </span>
                        <Text slot="label" className="shell-palette-label">
                          {entry.label}
                        </Text>
                        {entry.detail !== undefined && (
                          <Text slot="description" className="shell-palette-detail">
                            {entry.detail}
                          </Text>
                        )}
                        {entry.shortcut !== undefined && <ShortcutKeys shortcut={entry.shortcut} />}
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
          <p className="shell-palette-hint">{t.hint}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Without a query what was used last comes first; with one, the best match of all decides. */
function arrange(
  entries: readonly PaletteEntry[],
  query: string,
  recentIds: readonly string[],
): readonly Section[] {
  const found = rankEntries(entries, query)
  const isSearching = query.trim() !== ''
  const recent = isSearching
    ? []
    : recentIds.flatMap((id) => found.find((entry) => entry.id === id) ?? [])
  const rest = found.filter((entry) => !recent.includes(entry))
  const groups = isSearching ? [...new Set(found.map(({ group }) => group))] : GROUPS
  return [
    { id: 'recent' as const, entries: recent },
    ...groups.map((id) => ({
      id,
      entries: rest.filter(({ group }) => group === id).slice(0, SHOWN_OF_GROUP),
    })),
  ].filter(({ entries: shown }) => shown.length > 0)
}
