import { useCallback, useState } from 'react'
import type { DraftsState } from '../drafts-state'
import type { DraftsStore } from '../drafts-store'

interface SaidWords {
  readonly text: string
  readonly entries: DraftsState['entries']
  readonly checkedIds: DraftsState['checkedIds']
}

/** What the last action on the table did, in words that go with the next one: they would speak of the wrong action then. */
export function useTableWords(
  store: DraftsStore,
  { entries, checkedIds }: DraftsState,
): { readonly words: string; readonly say: (text: string) => void } {
  const [said, setSaid] = useState<SaidWords | null>(null)
  const say = useCallback(
    (text: string) => {
      const now = store.getSnapshot()
      setSaid({ text, entries: now.entries, checkedIds: now.checkedIds })
    },
    [store],
  )
  const isCurrent = said?.entries === entries && said.checkedIds === checkedIds
  return { words: isCurrent ? said.text : '', say }
}
