import { PracticeQuestion } from '../desktop/practice-question'
import { usePracticeMode } from '../desktop/use-practice-mode'
import { CommandPalette } from './palette/command-palette'
import { ShortcutSheet } from './palette/shortcut-sheet'
import { useAppCommands } from './use-app-commands'
import { useMenuWords } from './use-menu-words'

/** What menus and shortcuts open over the page. */
export function AppCommands() {
  useMenuWords()
  const { run, overlay, closeOverlay } = useAppCommands()
  const practice = usePracticeMode()
  return (
    <>
      {overlay === 'palette' && (
        <CommandPalette onClose={closeOverlay} run={run} practice={practice} />
      )}
      {overlay === 'shortcuts' && <ShortcutSheet onClose={closeOverlay} />}
      <PracticeQuestion practice={practice} />
    </>
  )
}
