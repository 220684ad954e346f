import type { Shortcut } from '../../../electron/shared/app-command'
import { useAppInfo } from '../../desktop/desktop-provider'
import './shortcut-keys.css'

/** The keys of a shortcut as this operating system writes them. */
export function listKeys({ key, isShifted }: Shortcut, isMac: boolean): readonly string[] {
  return isMac
    ? [...(isShifted ? ['⇧'] : []), '⌘', key]
    : ['Ctrl', ...(isShifted ? ['Shift'] : []), key]
}

export function ShortcutKeys({ shortcut }: { readonly shortcut: Shortcut }) {
  const isMac = useAppInfo().platform === 'darwin'
  return <Keys keys={listKeys(shortcut, isMac)} />
}

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="shell-keys">
      {keys.map((key) => (
        <kbd key={key} className="shell-key">
          {key}
        </kbd>
      ))}
    </span>
  )
}
