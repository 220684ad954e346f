import { latePart } from '../components/late-part'
import { PracticeQuestion } from '../desktop/practice-question'
import { usePracticeMode } from '../desktop/use-practice-mode'
import { useAppCommands } from './use-app-commands'
import { useMenuWords } from './use-menu-words'

const CommandPalette = latePart(
  async () => (await import('./palette/command-palette')).CommandPalette,
)
const ShortcutSheet = latePart(async () => (await import('./palette/shortcut-sheet')).ShortcutSheet)

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
