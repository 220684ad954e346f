import { useId, type ReactNode } from 'react'
import { COMMAND_PAGES, SHORTCUTS, type AppCommand } from '../../../electron/shared/app-command'
import { Dialog } from '../../components/dialog'
import { useAppInfo } from '../../desktop/desktop-provider'
import { useTexts } from '../../i18n/use-texts'
import { Keys, ShortcutKeys } from './shortcut-keys'
import './shortcut-sheet.css'

/** Every shortcut, drawn as this operating system writes its keys. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const { palette, sheet: t } = texts.commands
  const command = useAppInfo().platform === 'darwin' ? '⌘' : 'Ctrl'
  const row = (id: AppCommand, label: string) => (
    <Row key={id} label={label} keys={<ShortcutKeys shortcut={SHORTCUTS[id]} />} />
  )
  const plain = (label: string, ...keys: readonly string[]) => (
    <Row key={label} label={label} keys={<Keys keys={keys} />} />
  )
  return (
    <Dialog title={t.title} isOpen onClose={onClose} size="large">
      <div className="shell-sheet">
        <div>
          <Group title={t.general}>
            {row('open-palette', palette.title)}
            {row('new-post', palette.newPost)}
            {row('toggle-queue', t.pauseQueue)}
            {row('show-shortcuts', t.title)}
            {plain(t.toasts, 'F6')}
            {plain(t.closeDialog, 'Esc')}
          </Group>
          <Group title={t.table}>
            {plain(t.tableMove, '←', '↑', '→', '↓')}
            {plain(t.tableEdit, 'Enter')}
            {plain(t.tableTick, t.spaceKey)}
            {plain(t.tableUndo, command, 'Z')}
          </Group>
        </div>
        <Group title={t.pages}>
          {COMMAND_PAGES.map((page) => row(`go-${page}`, texts.shell.pages[page]))}
        </Group>
      </div>
    </Dialog>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId()
  return (
    <section className="shell-sheet-group" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ label, keys }: { readonly label: string; readonly keys: ReactNode }) {
  return (
    <div className="shell-sheet-row">
      <dt>{label}</dt>
      <dd>{keys}</dd>
    </div>
  )
}
