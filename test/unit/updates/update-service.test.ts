import { describe, expect, it } from 'vitest'
import { UpdateService } from '../../../electron/main/updates/update-service'
import { UpdateError, type Updater } from '../../../electron/main/updates/updater'
import type { OfferedUpdate, UpdateProblem } from '../../../electron/shared/update-status'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'

const UPDATE: OfferedUpdate = {
  version: '1.1.0',
  sizeBytes: 98_000_000,
  releaseNotes: 'Scheduled posts start faster.',
  releasedAtMs: 1_790_000_000_000,
}

/** A server and an installer whose answers each test sets. */
class ScriptedUpdater implements Updater {
  offer: OfferedUpdate | UpdateProblem | null = UPDATE
  downloadProblem: UpdateProblem | null = null
  checks = 0
  downloads = 0
  isInstalledAtQuit: boolean | null = null
  /** Set to hold a download up until it is called; then the download ends well or, like a real one, by its signal. */
  finishDownload: (() => void) | null = null
  isHeld = false
  isCancelled = false

  async check(): Promise<OfferedUpdate | null> {
    this.checks += 1
    if (typeof this.offer === 'string') throw new UpdateError(this.offer, new Error('cause'))
    return this.offer
  }

  async download(onProgress: (fraction: number) => void, signal: AbortSignal): Promise<void> {
    this.downloads += 1
    if (this.isHeld) await new Promise<void>((resolve) => (this.finishDownload = resolve))
    this.isCancelled = signal.aborted
    for (const fraction of [0.001, 0.5, 0.505, 1]) onProgress(fraction)
    if (this.downloadProblem !== null) throw new UpdateError(this.downloadProblem, new Error())
  }

  setInstalledAtQuit(isOn: boolean): void {
    this.isInstalledAtQuit = isOn
  }

  quitAndInstall(): void {}
}

function aService({ isPractice = false, isDownloadedByItself = false } = {}) {
  const updater = new ScriptedUpdater()
  const clock = new ManualClock()
  const logger = new RecordingLogger()
  let opened = 0
  const service = new UpdateService({
    openUpdater: async () => {
      opened += 1
      return updater
    },
    isQuietCheckWanted: () => !isPractice,
    isDownloadedByItself: () => isDownloadedByItself,
    clock,
    logger,
  })
  return { service, updater, clock, logger, opened: () => opened }
}

const MINUTE_MS = 60_000

/** Turns the clock and lets what was woken go as far as it can. */
async function pass(clock: ManualClock, ms: number): Promise<void> {
  clock.advance(ms)
  await new Promise((resolve) => setImmediate(resolve))
}

describe('looking for updates', () => {
  it('happens by itself, but not at the start, and loads nothing before', async () => {
    const { service, updater, clock, opened } = aService()
    void service.start()
    await pass(clock, 20_000)
    expect(opened()).toBe(0)
    await pass(clock, 10_000)
    expect(updater.checks).toBe(1)
    expect(service.getStatus()).toMatchObject({ phase: 'available', update: UPDATE })
    expect(updater.downloads).toBe(0)
    service.stop()
  })

  it('comes again every six hours while there is nothing, and ends with the app', async () => {
    const { service, updater, clock } = aService()
    updater.offer = null
    void service.start()
    await pass(clock, MINUTE_MS)
    await pass(clock, 6 * 60 * MINUTE_MS)
    expect(updater.checks).toBe(2)
    expect(service.getStatus().phase).toBe('current')
    service.stop()
    await pass(clock, 24 * 60 * MINUTE_MS)
    expect(updater.checks).toBe(2)
  })

  it('leaves whoever practises alone', async () => {
    const { service, updater, clock } = aService({ isPractice: true })
    void service.start()
    await pass(clock, MINUTE_MS)
    expect(updater.checks).toBe(0)
    service.stop()
  })

  it('says nothing of a server that is gone, unless the person has asked', async () => {
    const { service, updater, clock, logger } = aService()
    updater.offer = 'unreachable'
    void service.start()
    await pass(clock, MINUTE_MS)
    expect(service.getStatus()).toMatchObject({ phase: 'idle', problem: null })
    expect(logger.lines.filter((line) => line.startsWith('error'))).toEqual([])
    expect(await service.check()).toMatchObject({ phase: 'idle', problem: 'unreachable' })
    updater.offer = UPDATE
    expect(await service.check()).toMatchObject({ phase: 'available', problem: null })
    service.stop()
  })

  it('is not there for a copy that is updated by other means', async () => {
    const service = new UpdateService({
      openUpdater: null,
      isQuietCheckWanted: () => true,
      isDownloadedByItself: () => true,
      clock: new ManualClock(),
      logger: new RecordingLogger(),
    })
    await service.start()
    expect(service.getStatus().phase).toBe('unsupported')
  })
})

describe('downloading', () => {
  it('waits for the person, tells how far it is in steps of a hundredth, and is then ready', async () => {
    const { service } = aService()
    const fractions: number[] = []
    service.onDidChange(({ downloadedFraction }) => fractions.push(downloadedFraction))
    expect((await service.download()).phase).toBe('idle')
    await service.check()
    expect((await service.download()).phase).toBe('ready')
    expect(fractions).toEqual([0, 0, 0, 0.5, 1, 1])
  })

  it('goes by itself where the person wants it so', async () => {
    const { service, updater, clock } = aService({ isDownloadedByItself: true })
    void service.start()
    await pass(clock, MINUTE_MS)
    expect(updater.downloads).toBe(1)
    expect(service.getStatus().phase).toBe('ready')
    service.stop()
  })

  it('that brings a changed file is refused in words, and can be tried again', async () => {
    const { service, updater } = aService()
    updater.downloadProblem = 'tampered'
    await service.check()
    expect(await service.download()).toMatchObject({ phase: 'available', problem: 'tampered' })
    updater.downloadProblem = null
    expect(await service.download()).toMatchObject({ phase: 'ready', problem: null })
  })
})

describe('quitting with an update that is ready', () => {
  it.each([
    ['nothing is being sent', { sendingCount: 0, isShutDown: false }, true],
    ['a post was being sent', { sendingCount: 1, isShutDown: false }, false],
    ['the computer shuts down', { sendingCount: 0, isShutDown: true }, false],
  ])('%s', async (_when, state, isInstalled) => {
    const { service, updater } = aService()
    await service.check()
    await service.download()
    service.prepareForQuit(state)
    expect(updater.isInstalledAtQuit).toBe(isInstalled)
    expect(service.isInstalledAtQuit).toBe(isInstalled)
  })

  it('installs nothing whose download ends while the app is leaving, and says nothing of it', async () => {
    const { service, updater, logger } = aService()
    updater.isHeld = true
    await service.check()
    const download = service.download()
    await expect.poll(() => updater.finishDownload).not.toBeNull()
    service.prepareForQuit({ sendingCount: 0, isShutDown: false })
    expect(updater.isInstalledAtQuit).toBe(false)
    updater.finishDownload?.()
    expect(await download).toMatchObject({ phase: 'available', problem: null })
    expect(updater.isCancelled).toBe(true)
    expect(service.isInstalledAtQuit).toBe(false)
    expect(logger.lines.filter((line) => line.startsWith('error'))).toEqual([])
    // Nor does a later wish begin another one.
    await service.download()
    expect(updater.downloads).toBe(1)
  })

  it('gives up what was ready', async () => {
    const { service, updater } = aService()
    await service.check()
    await service.download()
    service.giveUpInstalling()
    expect(updater.isInstalledAtQuit).toBe(false)
    expect(service.getStatus().phase).toBe('available')
  })
})
