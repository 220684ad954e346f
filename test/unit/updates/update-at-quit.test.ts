import { describe, expect, it } from 'vitest'
import { UpdateAtQuit } from '../../../electron/main/updates/update-at-quit'
import { RecordingLogger } from '../../fakes/recording-logger'

type Installer = 'starts' | 'fails' | 'throws' | 'does nothing'

/** An app that quits when it is told to, unless it hangs, and an update that is ready. */
function aLeavingApp({
  installer = 'starts',
  isCopied = true,
  hangs = false,
  platform = 'linux',
  isReady = true,
}: {
  readonly installer?: Installer
  readonly isCopied?: boolean
  readonly hangs?: boolean
  readonly platform?: NodeJS.Platform
  readonly isReady?: boolean
} = {}) {
  const seen: string[] = []
  const logger = new RecordingLogger()
  let isInstalledAtQuit = isReady
  let isGone = false
  const quit = (): void => {
    seen.push(isInstalledAtQuit && platform !== 'darwin' ? 'quit and install' : 'quit')
    isGone = !hangs
  }
  const updateAtQuit = new UpdateAtQuit({
    updates: {
      prepareForQuit: ({ sendingCount }) => (isInstalledAtQuit &&= sendingCount === 0),
      giveUpInstalling: () => (isInstalledAtQuit = false),
      get isInstalledAtQuit() {
        return isInstalledAtQuit
      },
      quitAndInstall: (onFailure) => {
        seen.push('restart')
        if (installer === 'throws') throw new Error('no such file')
        if (installer === 'fails') onFailure(new Error('the password was not given'))
        if (installer === 'starts') isGone = true
      },
    },
    backUp: () => {
      seen.push('copy')
      return isCopied
    },
    quit,
    exit: () => {
      if (!isGone) seen.push('exit')
      isGone = true
    },
    platform,
    logger,
    limitsMs: { installer: 20, quit: 20 },
  })
  const leave = (sendingCount = 0): void => {
    updateAtQuit.prepare(sendingCount)
    updateAtQuit.backUp()
    updateAtQuit.quit()
  }
  return { updateAtQuit, seen, leave, logger }
}

describe('UpdateAtQuit', () => {
  it('copies first and lets the quit install', () => {
    const { seen, leave } = aLeavingApp()
    leave()
    expect(seen).toEqual(['copy', 'quit and install'])
  })

  it('restarts when the person wants it, and not after they have called the quit off', () => {
    const wanted = aLeavingApp()
    wanted.updateAtQuit.wantRestart()
    wanted.leave()
    expect(wanted.seen).toEqual(['copy', 'restart'])
    const calledOff = aLeavingApp()
    calledOff.updateAtQuit.wantRestart()
    calledOff.updateAtQuit.forgetRestart()
    calledOff.leave()
    expect(calledOff.seen).toEqual(['copy', 'quit and install'])
  })

  it('installs nothing over lists that were not copied, or over services that did not stop in time', () => {
    for (const isRestart of [false, true]) {
      const failed = aLeavingApp({ isCopied: false })
      if (isRestart) failed.updateAtQuit.wantRestart()
      failed.leave()
      expect(failed.seen).toEqual(['copy', 'quit'])
      const late = aLeavingApp()
      if (isRestart) late.updateAtQuit.wantRestart()
      late.updateAtQuit.prepare(0)
      late.updateAtQuit.quit()
      expect(late.seen).toEqual(['quit'])
    }
  })

  it('installs nothing over posts that were being sent', () => {
    const { updateAtQuit, seen, leave } = aLeavingApp()
    updateAtQuit.wantRestart()
    leave(1)
    expect(seen).toEqual(['quit'])
  })

  it.each(['fails', 'throws', 'does nothing'] as const)(
    'quits all the same when the installer %s, and does not try again',
    async (installer) => {
      const { updateAtQuit, seen, leave, logger } = aLeavingApp({ installer })
      updateAtQuit.wantRestart()
      leave()
      await expect.poll(() => seen).toEqual(['copy', 'restart', 'quit'])
      expect(logger.lines.filter((line) => line.includes('update-not-installed'))).toHaveLength(1)
    },
  )

  it('ends the process where even that quit hangs', async () => {
    const { updateAtQuit, seen, leave } = aLeavingApp({ installer: 'fails', hangs: true })
    updateAtQuit.wantRestart()
    leave()
    await expect.poll(() => seen).toEqual(['copy', 'restart', 'quit', 'exit'])
  })

  it('on macOS copies and installs for a restart only', () => {
    const plain = aLeavingApp({ platform: 'darwin' })
    plain.leave()
    expect(plain.seen).toEqual(['quit'])
    const restarted = aLeavingApp({ platform: 'darwin' })
    restarted.updateAtQuit.wantRestart()
    restarted.leave()
    expect(restarted.seen).toEqual(['copy', 'restart'])
  })

  it('copies nothing where no update is ready', () => {
    const { seen, leave } = aLeavingApp({ isReady: false })
    leave()
    expect(seen).toEqual(['quit'])
  })
})
