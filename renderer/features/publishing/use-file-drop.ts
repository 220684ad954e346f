import { useEffect, useRef, useState } from 'react'

/**
 * Lets files be dropped anywhere on the window while the page is shown; answers whether some hover over it now. Own
 * listeners instead of a drop-zone component, because main needs the browser's own `File` of each entry, folders
 * included, to find its path.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const onFilesRef = useRef(onFiles)
  useEffect(() => {
    onFilesRef.current = onFiles
  }, [onFiles])

  useEffect(() => {
    // dragenter and dragleave come for every element on the way, so they are counted.
    let depth = 0
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth++
      setIsOver(true)
    }
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const leave = (event: DragEvent): void => {
      // Not asked what it carries: a drag that ends outside or with Escape leaves with empty hands.
      depth = event.relatedTarget === null ? 0 : Math.max(0, depth - 1)
      if (depth === 0) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFilesRef.current(files)
    }
    // A drag that is given up over the window may end without a word. While one goes on, the pointer is silent.
    const ended = (): void => {
      depth = 0
      setIsOver(false)
    }
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop }
    const ending = new AbortController()
    for (const [type, listener] of Object.entries(listeners)) {
      window.addEventListener(type as keyof typeof listeners, listener, { signal: ending.signal })
    }
    window.addEventListener('pointermove', ended, { signal: ending.signal })
    return () => ending.abort()
  }, [])

  return isOver
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
