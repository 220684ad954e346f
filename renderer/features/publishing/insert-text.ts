import { spaceAround } from '../../../electron/shared/caption-part'

/** Puts text in at the cursor, or in place of what is selected, as if it had been typed: the next Ctrl+Z takes it out again. */
export function insertText(element: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = element
  const spaced = spaceAround(value.slice(0, selectionStart), text, value.slice(selectionEnd))
  element.focus()
  // Every other way of changing the text empties the element's undo history (html.spec.whatwg.org, setRangeText).
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, spaced)
  // A cursor that has moved ends the step, so that what is typed next is taken back by itself and not with the whole part.
  const cursor = element.selectionEnd
  element.setSelectionRange(0, 0)
  element.setSelectionRange(cursor, cursor)
}

/** What is selected, or the whole text where nothing is. */
export function selectedText({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): {
  readonly text: string
  readonly isSelection: boolean
} {
  const isSelection = selectionEnd > selectionStart
  return { text: isSelection ? value.slice(selectionStart, selectionEnd) : value, isSelection }
}
