import { useEffect, useRef } from 'react'

/**
 * Takes a paste anywhere on the page. Text pasted into a field stays text; files are taken wherever the cursor is. With no
 * file in the event main is still asked, because file managers on Linux put paths on the clipboard, not files.
 */
export function useFilePaste(onPaste: (files: readonly File[]) => void): void {
  const onPasteRef = useRef(onPaste)
  useEffect(() => {
    onPasteRef.current = onPaste
  }, [onPaste])

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 && isTyping(event.target)) return
      event.preventDefault()
      onPasteRef.current(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, [role="dialog"]') !== null)
  )
}
