import { performance } from 'node:perf_hooks'
import { utimes } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import type { PostDraft } from '../../../electron/shared/post'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import {
  createMachine,
  DEFNE,
  MIRA,
  Run,
  SETTINGS,
  sha256OfFile,
  startPractice,
} from './post-world'

describe('PostService.publishMany against the practice TikTok', () => {
  const folder = useTemporaryFolder()
  const paths = ['one', 'two', 'three'].map((name) => () => folder.path(`${name}.mp4`))
  let practice: PracticeTikTok
  let run: Run
  let round = 0

  beforeAll(async () => {
    for (const [index, path] of paths.entries()) {
      await writeSyntheticVideo(path(), { sizeBytes: 400_000 + index })
    }
  })

  beforeEach(async () => {
    round += 1
    practice = await startPractice()
    run = new Run(practice, createMachine(folder.path(`profile-${round}`, 'posts.db')))
    await run.connect(DEFNE)
    await run.connect(MIRA)
  })

  afterEach(async () => {
    await run.quit()
    await practice.stop()
  })

  async function draftOf(path: string, change: Partial<PostDraft> = {}): Promise<PostDraft> {
    const { id } = await run.videos.intake(path)
    return {
      channelId: DEFNE,
      videoId: id,
      settings: { ...SETTINGS, coverTimestampMs: null },
      declaration: 'music-usage',
      declarationLanguage: 'en',
      scheduledForMs: null,
      scheduleTimeZone: null,
      lateLimitMs: 600_000,
      isDuplicateConfirmed: false,
      ...change,
    }
  }
  const creatorInfoRequests = () =>
    practice.listRequests().filter(({ path }) => path.includes('creator_info')).length

  it('publishes a batch for two channels, each post with its own file', async () => {
    const drafts = await Promise.all([
      ...paths.map((path) => draftOf(path())),
      draftOf(paths[0]!(), { channelId: MIRA }),
    ])
    const answer = await run.posts.publishMany(drafts)
    if (!answer.isTaken) throw new Error(JSON.stringify(answer))
    const posts = answer.postIds.map((id) => run.posts.get(id))
    expect(posts.map(({ videoFileName, channelId }) => [videoFileName, channelId])).toEqual([
      ['one.mp4', DEFNE],
      ['two.mp4', DEFNE],
      ['three.mp4', DEFNE],
      ['one.mp4', MIRA],
    ])
    await Promise.all(answer.postIds.map((id) => run.until(id, 'published')))
    // Every post was told from its beginning, although all of them were recorded at once.
    const told = new Set(
      run.announced.filter(({ post }) => post.phase === 'queued').map(({ post }) => post.id),
    )
    expect(told).toEqual(new Set(answer.postIds))
    const sent = practice.listPosts().map(({ sha256 }) => sha256)
    const files = await Promise.all(paths.map((path) => sha256OfFile(path())))
    expect([...sent].sort()).toEqual([...files, files[0]].sort())
  })

  it('takes nothing when a single draft may not be posted, and names every one that may not', async () => {
    const [one, two, three] = await Promise.all(paths.map((path) => draftOf(path())))
    await utimes(paths[2]!(), new Date(), new Date())
    const answer = await run.posts.publishMany([
      one!,
      { ...two!, settings: { ...two!.settings, privacyLevel: null } },
      three!,
      { ...one!, videoId: 'never given out' },
      // The same file for the same channel, twice in one batch.
      one!,
      { ...two!, settings: { ...two!.settings, caption: 'x'.repeat(2203) } },
      { ...two!, declaration: 'branded-content-and-music-usage' },
    ])
    expect(answer).toMatchObject({
      isTaken: false,
      refused: [
        { index: 1, error: { code: 'privacy-not-chosen' } },
        { index: 2, error: { code: 'video-changed' } },
        { index: 3, error: { code: 'video-not-found' } },
        { index: 4, error: { code: 'duplicate-post' } },
        { index: 5, error: { code: 'caption-too-long', detail: { excess: 3 } } },
        { index: 6, error: { code: 'consent-outdated' } },
      ],
    })
    expect(run.posts.list({ scope: 'all', limit: 10, beforeMs: null }).posts).toEqual([])
    expect(practice.listPosts()).toEqual([])
  })

  it('asks about what was posted before, and takes it when that is confirmed', async () => {
    const drafts = await Promise.all(paths.slice(0, 2).map((path) => draftOf(path())))
    await run.posts.publishMany(drafts)
    expect(await run.posts.publishMany(drafts)).toMatchObject({
      isTaken: false,
      refused: [
        { index: 0, error: { code: 'duplicate-post' } },
        { index: 1, error: { code: 'duplicate-post' } },
      ],
    })
    const confirmed = drafts.map((draft) => ({ ...draft, isDuplicateConfirmed: true }))
    expect(await run.posts.publishMany(confirmed)).toMatchObject({ isTaken: true })
  })

  it('reads creator info once for a channel, and refuses all of its drafts when it cannot', async () => {
    const draft = await draftOf(paths[0]!())
    const batch = Array.from({ length: 40 }, (_, index) => ({
      ...draft,
      channelId: index % 2 === 0 ? DEFNE : MIRA,
      isDuplicateConfirmed: true,
    }))
    const before = creatorInfoRequests()
    await run.posts.publishMany(batch)
    // The posts that go on their way read it again before init (rule U1).
    expect(creatorInfoRequests() - before).toBeLessThanOrEqual(2 + 2)
    const answer = await run.posts.publishMany([draft, { ...draft, channelId: 'unknown' }])
    expect(answer).toMatchObject({
      refused: [{ index: 0 }, { index: 1, error: { code: 'channel-not-found' } }],
    })
  })

  it('writes all of three hundred or nothing, while the disk is full', async () => {
    const draft = await draftOf(paths[0]!())
    const batch = Array.from({ length: 300 }, () => ({ ...draft, isDuplicateConfirmed: true }))
    run.ledger.limitSize(40)
    await expect(run.posts.publishMany(batch)).rejects.toMatchObject({ code: 'disk-full' })
    expect(run.posts.list({ scope: 'all', limit: 10, beforeMs: null }).posts).toEqual([])
    run.ledger.limitSize(1_000_000)

    let longestGapMs = 0
    let lastMs = performance.now()
    const timer = setInterval(() => {
      longestGapMs = Math.max(longestGapMs, performance.now() - lastMs)
      lastMs = performance.now()
    }, 1)
    const answer = await run.posts.publishMany(batch)
    await new Promise((resolve) => setTimeout(resolve, 20))
    clearInterval(timer)
    console.log(`300 posts recorded; main stood still for ${Math.round(longestGapMs)} ms at most`)
    expect(answer.isTaken && answer.postIds).toHaveLength(300)
    const { posts } = run.posts.list({ scope: 'all', limit: 500, beforeMs: null })
    const instants = posts.map(({ createdAtMs }) => createdAtMs)
    expect(new Set(instants).size).toBe(300)
    expect(longestGapMs).toBeLessThan(1000)
  })
})
