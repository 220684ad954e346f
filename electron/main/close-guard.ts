import type { CloseAnswer, KeepRunningChoice, OpenWork } from '../shared/background'
import type { QuitGuard } from './quit-guard'

/**
 * Decides what closing the window means. With nothing to do the app ends; over posts that are scheduled or being sent it goes on
 * without a window, once the person has said so: a program that stays behind unasked is a nuisance, and one that goes away with
 * the posts of tomorrow is worse.
 */
export class CloseGuard {
  constructor(
    private readonly options: {
      readonly quitGuard: Pick<QuitGuard, 'isLeaving' | 'mayQuit' | 'quitNow'>
      readonly countWork: () => OpenWork
      readonly readChoice: () => KeepRunningChoice
      readonly rememberToKeepRunning: () => void
      /** Shows the question; answers false when there is no window to ask in. */
      readonly ask: (work: OpenWork) => boolean
      readonly hideWindow: () => void
    },
  ) {}

  /** Whether the window may close now. */
  mayClose(): boolean {
    const { quitGuard, countWork, readChoice, ask, hideWindow } = this.options
    if (quitGuard.isLeaving) return quitGuard.mayQuit()
    const work = countWork()
    const choice = work.openPosts + work.scheduledPosts === 0 ? 'no' : readChoice()
    if (choice === 'yes') {
      hideWindow()
      return false
    }
    if (choice === 'ask' && ask(work)) return false
    return quitGuard.mayQuit()
  }

  /** The person's answer to the question. To keep running is remembered, so that it is asked once. */
  answer(answer: CloseAnswer): void {
    const { quitGuard, rememberToKeepRunning, hideWindow } = this.options
    switch (answer) {
      case 'keep-running':
        rememberToKeepRunning()
        hideWindow()
        return
      case 'quit':
        quitGuard.quitNow()
        return
      case 'stay':
        return
      default:
        answer satisfies never
    }
  }
}
