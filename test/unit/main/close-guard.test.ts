import { describe, expect, it } from 'vitest'
import { CloseGuard } from '../../../electron/main/close-guard'
import { QuitGuard } from '../../../electron/main/quit-guard'
import type { KeepRunningChoice } from '../../../electron/shared/background'

/** The two guards as the app connects them, over a window that only notes what happens to it. */
function createApp(scheduledPosts: number, given: KeepRunningChoice = 'ask', canAsk = true) {
  const seen: string[] = []
  let choice = given
  const countWork = () => ({ openPosts: 0, scheduledPosts })
  const quitGuard = new QuitGuard({
    countWork,
    ask: () => {
      seen.push('ask to quit')
      return canAsk
    },
    shutDown: () => Promise.resolve(),
    quit: () => seen.push('quit'),
  })
  const closeGuard = new CloseGuard({
    quitGuard,
    countWork,
    readChoice: () => choice,
    rememberToKeepRunning: () => (choice = 'yes'),
    ask: () => {
      seen.push('ask to close')
      return canAsk
    },
    hideWindow: () => seen.push('hide'),
  })
  return { closeGuard, quitGuard, seen }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('CloseGuard', () => {
  it('ends the app when nothing is scheduled or being sent, whatever was chosen', async () => {
    const { closeGuard, seen } = createApp(0, 'yes')
    expect(closeGuard.mayClose()).toBe(false)
    await settle()
    expect(seen).toEqual(['quit'])
    expect(closeGuard.mayClose()).toBe(true)
  })

  it('asks once, and hides the window from then on', () => {
    const { closeGuard, seen } = createApp(2)
    expect(closeGuard.mayClose()).toBe(false)
    closeGuard.answer('keep-running')
    expect(closeGuard.mayClose()).toBe(false)
    expect(seen).toEqual(['ask to close', 'hide', 'hide'])
  })

  it('quits without a second question when that was the answer, and asks again after a way back', async () => {
    const { closeGuard, seen } = createApp(2)
    closeGuard.mayClose()
    closeGuard.answer('stay')
    closeGuard.mayClose()
    closeGuard.answer('quit')
    await settle()
    expect(seen).toEqual(['ask to close', 'ask to close', 'quit'])
    expect(closeGuard.mayClose()).toBe(true)
  })

  it('asks what quitting means where the app must not stay behind', () => {
    const { closeGuard, seen } = createApp(2, 'no')
    expect(closeGuard.mayClose()).toBe(false)
    expect(seen).toEqual(['ask to quit'])
  })

  it('lets a window go that cannot ask', async () => {
    const { closeGuard, seen } = createApp(2, 'ask', false)
    closeGuard.mayClose()
    await settle()
    expect(seen).toContain('quit')
  })
})
