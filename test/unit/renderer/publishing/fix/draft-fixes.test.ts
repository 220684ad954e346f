import { beforeEach, describe, expect, it } from 'vitest'
import { DraftFixes } from '../../../../../renderer/features/publishing/fix/draft-fixes'
import { createDesktopClient } from '../../../../../renderer/desktop/desktop-client'
import type { FixJob } from '../../../../../electron/shared/fix-job'
import type { Video } from '../../../../../electron/shared/video'
import { FakeDesktopApi } from '../../../../fakes/fake-desktop-api'
import { fakeVideo } from '../../../../fakes/fake-desktop-data'

let desktop: FakeDesktopApi
let fixes: DraftFixes
let delivered: { draftId: string; copy: Video; cut: FixJob['cut'] }[]
let request: { videoId: string; maxDurationSec: null; trim: null }

beforeEach(async () => {
  desktop = new FakeDesktopApi()
  const { video } = createDesktopClient(desktop.api)
  const scan = await video.scan([new File(['x'], 'from-the-phone.mov')])
  const taken = await video.intakeTicket(scan.files[0]!.ticket)
  request = { videoId: taken.video.id, maxDurationSec: null, trim: null }
  delivered = []
  fixes = new DraftFixes(video, {
    useCopy: (draftId, copy, cut) => delivered.push({ draftId, copy, cut }),
  })
})

function change(changes: Partial<FixJob>): void {
  const job = desktop.fixJobs.at(-1)!
  desktop.changeFixJob({ ...job, revision: job.revision + 1, ...changes })
}

const copy = fakeVideo('copy', 'from-the-phone (TikTok).mp4', 5)
const starts = () => desktop.calls.filter(({ channel }) => channel === 'video:startFix').length

describe('the copies of drafts', () => {
  it('begin once however often the button is pressed, and take the place of their video once', async () => {
    await Promise.all([fixes.start('a', request), fixes.start('a', request)])
    await fixes.start('a', request)
    expect(starts()).toBe(1)
    change({ phase: 'running', progress: 0.5 })
    expect(fixes.getSnapshot().get('a')).toMatchObject({ job: { phase: 'running', progress: 0.5 } })
    expect(delivered).toEqual([])
    const cut = { startMs: 0, endMs: 5000 }
    change({ phase: 'done', video: copy, cut })
    change({ phase: 'done', video: copy, cut })
    expect(delivered[0]).toEqual({ draftId: 'a', copy, cut })
  })

  it('go to the drafts that asked, and to no other draft of the same file', async () => {
    await fixes.start('a', request)
    change({ phase: 'done', video: copy })
    expect(delivered.map(({ draftId }) => draftId)).toEqual(['a'])
  })

  it('are not lost when they are ready before the answer to their start has come', async () => {
    const started = fixes.start('a', request)
    // The fake tells the event before it answers, as main may.
    await Promise.resolve()
    change({ phase: 'done', video: copy })
    await started
    expect(delivered).toHaveLength(1)
    expect(fixes.getSnapshot().get('a')).toMatchObject({ job: { phase: 'done' } })
  })

  it('ignore news that is older than what they know', async () => {
    await fixes.start('a', request)
    const old = desktop.fixJobs.at(-1)!
    change({ phase: 'running', progress: 0.7 })
    desktop.emit('video:fixChanged', { ...old, progress: 0.1 })
    expect(fixes.getSnapshot().get('a')).toMatchObject({ job: { progress: 0.7 } })
  })

  it('can be stopped, and begun again afterwards', async () => {
    await fixes.start('a', request)
    fixes.cancel('a')
    expect(fixes.getSnapshot().get('a')).toMatchObject({ job: { phase: 'cancelled' } })
    await fixes.start('a', request)
    expect(starts()).toBe(2)
    expect(delivered).toEqual([])
  })

  it('say why main would not begin', async () => {
    desktop.failures.set('video:startFix', { code: 'fix-range-missing', retryable: false })
    await fixes.start('a', request)
    expect(fixes.getSnapshot().get('a')).toMatchObject({
      kind: 'refused',
      error: { code: 'fix-range-missing' },
    })
    fixes.cancel('a')
    fixes.cancel('unknown')
  })

  it('stop when their draft is taken away, unless another draft waits for the same one', async () => {
    const stopped = () => desktop.calls.filter(({ channel }) => channel === 'video:cancelFix')
    await fixes.start('a', request)
    fixes.stopForGone((draftId) => draftId === 'a')
    expect(stopped()).toEqual([])
    const start = fixes.start('b', request)
    fixes.stopForGone((draftId) => draftId === 'a')
    await start
    expect(fixes.getSnapshot().has('b')).toBe(false)
    fixes.stopForGone(() => false)
    expect(stopped().map(({ input }) => input)).toEqual(['fix-2', 'fix-1'])
    expect(fixes.getSnapshot().size).toBe(0)
  })

  it('that an earlier page asked for are stopped, because nobody would get them', async () => {
    await fixes.start('a', request)
    const { video } = createDesktopClient(desktop.api)
    new DraftFixes(video, { useCopy: () => undefined })
    await expect
      .poll(() => desktop.calls.filter(({ channel }) => channel === 'video:cancelFix').length)
      .toBe(1)
  })
})
