import { beforeEach, describe, expect, it } from 'vitest'
import { NoticeDesk, type SystemNotification } from '../../../electron/main/window/notice-desk'
import type { Notice } from '../../../electron/shared/notice'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'

/** Stands in for the operating system's own. */
class DesktopNotification implements SystemNotification {
  readonly #listeners = new Map<string, (...details: never[]) => void>()
  isShown = false

  on(event: string, listener: (...details: never[]) => void): unknown {
    this.#listeners.set(event, listener)
    return this
  }

  show(): void {
    this.isShown = true
  }

  happens(event: 'click' | 'close' | 'failed', ...details: readonly unknown[]): void {
    this.#listeners.get(event)?.(...(details as never[]))
  }
}

const NOTICE: Notice = { title: 'Published: clip.mp4', body: 'to Defne', page: 'history' }

describe('NoticeDesk', () => {
  let clock: ManualClock
  let logger: RecordingLogger
  let shown: { readonly title: string; readonly notification: DesktopNotification }[]
  let opened: string[]
  let isWindowSeen: boolean
  let isWanted: boolean
  let desk: NoticeDesk

  beforeEach(() => {
    clock = new ManualClock()
    logger = new RecordingLogger()
    shown = []
    opened = []
    isWindowSeen = false
    isWanted = true
    desk = new NoticeDesk({
      isSupported: () => true,
      create: ({ title }) => {
        const notification = new DesktopNotification()
        shown.push({ title, notification })
        return notification
      },
      isWindowSeen: () => isWindowSeen,
      isWanted: () => isWanted,
      open: (page) => opened.push(page),
      clock,
      logger,
    })
  })

  it('tells what it was given, and leads to its page when clicked', () => {
    desk.show(NOTICE)
    expect(shown.map(({ title }) => title)).toEqual([NOTICE.title])
    expect(shown[0]?.notification.isShown).toBe(true)
    shown[0]?.notification.happens('click')
    expect(opened).toEqual(['history'])
  })

  it('says nothing to somebody who looks at the window, or wants no notices', () => {
    isWindowSeen = true
    desk.show(NOTICE)
    isWindowSeen = false
    isWanted = false
    desk.show(NOTICE)
    expect(shown).toEqual([])
  })

  it('does not bury the desktop, and speaks again after a minute', () => {
    for (let count = 0; count < 40; count += 1) desk.show(NOTICE)
    expect(shown).toHaveLength(10)
    clock.advance(60_001)
    desk.show(NOTICE)
    expect(shown).toHaveLength(11)
  })

  it('writes down what the system could not show', () => {
    desk.show(NOTICE)
    shown[0]?.notification.happens('failed', {}, 'no service')
    expect(logger.lines.join()).toContain('notice-not-shown')
  })
})
