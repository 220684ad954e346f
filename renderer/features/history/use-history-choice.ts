import { useCallback, useState } from 'react'
import type { AppMode } from '../../../electron/shared/app-info'
import type { DesktopClient } from '../../desktop/desktop-client'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { UNCHOSEN, type HistoryChoice } from './history-choice'

/** Outlives the page, so that whoever looks at a post elsewhere comes back to what they had found. */
const choicesByClient = new WeakMap<DesktopClient, Map<AppMode, HistoryChoice>>()

/** What the history is narrowed to, as it was when the page was left. */
export function useHistoryChoice(): readonly [HistoryChoice, (choice: HistoryChoice) => void] {
  const desktop = useDesktop()
  const { mode } = useAppInfo()
  const [choice, setChoice] = useState(() => choicesByClient.get(desktop)?.get(mode) ?? UNCHOSEN)
  const change = useCallback(
    (next: HistoryChoice) => {
      const choices = choicesByClient.get(desktop) ?? new Map<AppMode, HistoryChoice>()
      choicesByClient.set(desktop, choices.set(mode, next))
      setChoice(next)
    },
    [desktop, mode],
  )
  return [choice, change]
}
