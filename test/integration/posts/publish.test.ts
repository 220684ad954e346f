import { readdir, readFile, truncate, utimes } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeEndpoint } from '../../../electron/practice/practice-faults'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import {
  createMachine,
  DEFNE,
  EMRE,
  MIRA,
  Run,
  sha256OfFile,
  startPractice,
  type Machine,
} from './post-world'

function countRequests(practice: PracticeTikTok, endpoint: PracticeEndpoint): number {
  return practice.listRequests().filter((request) => request.endpoint === endpoint).length
}

describe('PostService against the practice TikTok', () => {
  const folder = useTemporaryFolder()
  let small: string
  let large: string
  let practice: PracticeTikTok
  let machine: Machine
  let run: Run
  let round = 0

  beforeAll(async () => {
    small = folder.path('small.mp4')
    large = folder.path('large.mp4')
    await writeSyntheticVideo(small, { sizeBytes: 3_000_000 })
    await writeSyntheticVideo(large, { sizeBytes: 200_000_123 })
  })

  beforeEach(async () => {
    round += 1
    practice = await startPractice()
    machine = createMachine(folder.path(`profile-${round}`, 'posts.db'))
    run = new Run(practice, machine)
    await run.connect(DEFNE)
  })

  afterEach(async () => {
    await run.quit()
    await practice.stop()
  })

  it('publishes a small file bit for bit, with what the person chose', async () => {
    const queued = await run.publish(small, { privacyLevel: 'PUBLIC_TO_EVERYONE' })
    expect(queued).toMatchObject({ phase: 'queued', channelName: 'Defne Arslan', publishId: null })
    const published = await run.until(queued.id, 'published')
    const [received] = practice.listPosts()
    expect(received?.sha256).toBe(await sha256OfFile(small))
    expect(received?.init).toMatchObject({
      title: 'Breakfast 🍳 #kahvaltı @defne',
      privacyLevel: 'PUBLIC_TO_EVERYONE',
      disableComment: false,
      disableDuet: true,
      disableStitch: true,
    })
    expect(published).toMatchObject({ acknowledgedBytes: 3_000_000, inFlightBytes: 0, error: null })
    expect(published.publishId).toBe(received?.publishId)
    // The id comes later than "published", has 19 digits and must not be rounded.
    const linked = await run.until(queued.id, (post) => post.tiktokPostId !== null)
    expect(linked.tiktokPostId).toBe(received?.postId)
    await run.posts.openOnTikTok(queued.id)
    expect(run.openedPages).toEqual([
      `https://www.tiktok.com/@defne.kitchen/video/${received?.postId ?? ''}`,
    ])
  })

  it('publishes 200 MB in 20 chunks, with the same SHA-256 at the other end', async () => {
    const { id } = await run.publish(large)
    await run.until(id, 'published')
    const [received] = practice.listPosts()
    expect(received?.sha256).toBe(await sha256OfFile(large))
    expect(received?.chunks.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 19 }, () => 206),
      201,
    ])
    expect(run.kinds(id)).toEqual([
      'post-queued',
      'preparing-started',
      'upload-opened',
      ...Array.from({ length: 19 }, () => 'chunk-acknowledged'),
      'final-chunk-started',
      'upload-completed',
      'published',
    ])
    const uploading = run.announced.filter(({ post }) => post.phase === 'uploading')
    const gaps = uploading.slice(1).map(({ atMs }, index) => atMs - (uploading[index]?.atMs ?? 0))
    // Four a second, beside the change into the phase.
    expect(gaps.slice(1).every((gapMs) => gapMs >= 240)).toBe(true)
    const revisions = run.announced.map(({ post }) => post.revision)
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
    expect(new Set(revisions).size).toBe(revisions.length)
  })

  it('keeps the link and every token out of the profile folder, the log and the window', async () => {
    const { id } = await run.publish(large)
    await run.until(id, (post) => post.acknowledgedBytes > 0)
    const link = machine.secrets.entries.get(`tiktok_upload:${id}`) ?? ''
    const uploadToken = /upload_token=([\w-]+)/u.exec(link)?.[1] ?? ''
    expect(uploadToken.length).toBeGreaterThan(20)
    await run.until(id, 'published')
    const secrets = [uploadToken]
    for (const [account, value] of machine.secrets.entries) {
      if (account.startsWith('tiktok_token:')) {
        secrets.push(...Object.values(JSON.parse(value) as object).filter(isLongText))
      }
    }
    expect(secrets.length).toBeGreaterThanOrEqual(3)
    const profile = folder.path(`profile-${round}`)
    const files = await Promise.all(
      (await readdir(profile)).map((name) => readFile(`${profile}/${name}`, 'latin1')),
    )
    const seen = [
      ...files,
      machine.logger.lines.join('\n'),
      JSON.stringify(run.announced),
      JSON.stringify(run.posts.getStory(id)),
    ].join('\n')
    for (const secret of secrets) expect(seen).not.toContain(secret)
    // The window knows neither the path nor where the profile is.
    expect(JSON.stringify(run.announced)).not.toContain(folder.path())
    expect(machine.secrets.entries.has(`tiktok_upload:${id}`)).toBe(false)
  })

  describe('the consent record', () => {
    const branded = {
      privacyLevel: 'PUBLIC_TO_EVERYONE',
      disclosure: { isOn: true, isYourBrand: true, isBrandedContent: true },
    } as const

    it.each([
      [
        'en',
        "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
        "Your photo/video will be labeled as 'Paid partnership'",
      ],
      [
        'tr',
        'Paylaşarak TikTok’un şu belgelerini kabul etmiş olursunuz: Markalı İçerik Politikası ve Müzik Kullanım Onayı',
        'Fotoğrafınız/videonuz “Ücretli ortaklık” olarak etiketlenecek',
      ],
    ] as const)('keeps what was read in %s, letter by letter', async (language, text, label) => {
      const beforeMs = Date.now()
      const { id } = await run.publish(small, branded, {
        declaration: 'branded-content-and-music-usage',
        declarationLanguage: language,
      })
      const [consent] = run.posts.getStory(id)
      expect(consent).toMatchObject({
        kind: 'post-queued',
        detail: {
          declaration: 'branded-content-and-music-usage',
          consentLanguage: language,
          consentText: text,
          consentLabel: label,
          privacyLevel: 'PUBLIC_TO_EVERYONE',
        },
      })
      expect(consent?.detail['consentedAtMs']).toBeGreaterThanOrEqual(beforeMs)
      await run.until(id, 'published')
      // The next run of the app has it from the disk.
      await run.quit()
      run = new Run(practice, machine)
      expect(run.posts.getStory(id)[0]).toEqual(consent)
      expect(run.ledger.find(id)).toMatchObject({
        consentText: text,
        consentLabel: label,
        consentLanguage: language,
      })
    })

    it('holds no label when none was shown', async () => {
      const { id } = await run.publish(small)
      const detail = run.posts.getStory(id)[0]?.detail
      expect(detail?.['consentText']).toBe(
        "By posting, you agree to TikTok's Music Usage Confirmation",
      )
      expect(detail).not.toHaveProperty('consentLabel')
      expect(run.ledger.find(id)?.consentLabel).toBeNull()
    })
  })

  it('looks at the file again before init, and never lets it past a finding that blocks', async () => {
    // As after an update of the app that has learned what TikTok refuses.
    run.videos.inspect = async () => ({
      durationMs: 2000,
      findings: [
        {
          severity: 'blocks',
          code: 'video-frame-rate-unsupported',
          detail: { actualFps: 90, minFps: 23, maxFps: 60 },
          fix: 'transcode-video',
        },
      ],
    })
    const { id } = await run.publish(small)
    const failed = await run.until(id, 'failed')
    expect(failed.error).toMatchObject({
      code: 'video-frame-rate-unsupported',
      detail: { actualFps: 90 },
    })
    expect(countRequests(practice, 'video-init')).toBe(0)
    await run.posts.retry(id)
    await run.until(id, 'failed')
    expect(countRequests(practice, 'video-init')).toBe(0)
  })

  it('uploads one post a channel and two in all, and all of them arrive', async () => {
    await run.connect(EMRE)
    await run.connect(MIRA)
    const paths: [string, string][] = []
    for (const [index, channelId] of [DEFNE, DEFNE, EMRE, EMRE, MIRA].entries()) {
      const path = folder.path(`parallel-${index}.mp4`)
      await writeSyntheticVideo(path, { sizeBytes: 20_000_000, seed: index + 10 })
      paths.push([path, channelId])
    }
    let mostAtOnce = 0
    const busy = new Map<string, string>()
    run.posts.onDidChange((post) => {
      if (post.phase === 'uploading' || post.phase === 'preparing')
        busy.set(post.id, post.channelId)
      else busy.delete(post.id)
      mostAtOnce = Math.max(mostAtOnce, busy.size)
      expect(new Set(busy.values()).size).toBe(busy.size)
    })
    const posts = []
    for (const [path, channelId] of paths) posts.push(await run.publish(path, {}, { channelId }))
    for (const { id } of posts) await run.until(id, 'published')
    expect(mostAtOnce).toBe(2)
    const received = new Set(practice.listPosts().map(({ sha256 }) => sha256))
    for (const [path] of paths) expect(received.has(await sha256OfFile(path))).toBe(true)
  })

  describe('refuses, with nothing written', () => {
    afterEach(() => {
      // Consent is checked before TikTok is asked for anything but who the creator is.
      for (const endpoint of ['video-init', 'upload'] as const) {
        expect(countRequests(practice, endpoint)).toBe(0)
      }
      expect(run.posts.list({ scope: 'all', limit: 10, beforeMs: null }).posts).toEqual([])
      expect(practice.listPosts()).toEqual([])
    })

    it.each([
      ['privacy-not-chosen', { privacyLevel: null }],
      ['privacy-not-offered', { privacyLevel: 'FOLLOWER_OF_CREATOR' }],
      ['caption-too-long', { caption: 'a'.repeat(2201) }],
      [
        'disclosure-incomplete',
        { disclosure: { isOn: true, isYourBrand: false, isBrandedContent: false } },
      ],
      [
        'branded-content-private',
        { disclosure: { isOn: true, isYourBrand: false, isBrandedContent: true } },
      ],
      ['invalid-request', { coverTimestampMs: 2001 }],
      ['invalid-request', { coverTimestampMs: -1 }],
    ] as const)('%s', async (code, settings) => {
      await expect(run.publish(small, settings)).rejects.toMatchObject({ code })
    })

    it('consent to another declaration than the one that applies', async () => {
      await expect(
        run.publish(small, {}, { declaration: 'branded-content-and-music-usage' }),
      ).rejects.toMatchObject({ code: 'consent-outdated' })
      await expect(
        run.publish(small, {
          privacyLevel: 'PUBLIC_TO_EVERYONE',
          disclosure: { isOn: true, isYourBrand: false, isBrandedContent: true },
        }),
      ).rejects.toMatchObject({ code: 'consent-outdated' })
    })

    it('an interaction that the creator has switched off', async () => {
      await run.connect(EMRE)
      await expect(
        run.publish(small, { isDuetAllowed: true }, { channelId: EMRE }),
      ).rejects.toMatchObject({ code: 'interaction-not-offered' })
    })

    it('a video that is too long for this creator', async () => {
      await run.connect(MIRA)
      const path = folder.path('long.mp4')
      await writeSyntheticVideo(path, { durationSec: 61 })
      await expect(run.publish(path, {}, { channelId: MIRA })).rejects.toMatchObject({
        code: 'video-too-long',
        detail: { actualSec: 61, limitSec: 60 },
      })
    })

    it('a file that changed since it was taken in', async () => {
      const path = folder.path('changing.mp4')
      await writeSyntheticVideo(path, { sizeBytes: 1_000_000 })
      const { id } = await run.videos.intake(path)
      await utimes(path, 1, 1)
      await expect(
        run.posts.publish({
          channelId: DEFNE,
          videoId: id,
          settings: { ...(await import('./post-world')).SETTINGS },
          declaration: 'music-usage',
          declarationLanguage: 'en',
          scheduledForMs: null,
          scheduleTimeZone: null,
          lateLimitMs: 600_000,
          isDuplicateConfirmed: false,
        }),
      ).rejects.toMatchObject({ code: 'video-changed' })
    })

    it('a creator who cannot post today, an unknown channel and a dead connection', async () => {
      practice.faults.changeAccount(DEFNE, { cannotPost: 'spam_risk_too_many_posts' })
      await expect(run.publish(small)).rejects.toMatchObject({ code: 'daily-post-limit' })
      await expect(run.publish(small, {}, { channelId: EMRE })).rejects.toMatchObject({
        code: 'channel-not-found',
      })
      await practice.stop()
      await expect(run.publish(small)).rejects.toMatchObject({ code: 'network-offline' })
      practice = await startPractice()
    })
  })

  it('asks before the same file goes to the same channel again', async () => {
    const { id } = await run.publish(small)
    await expect(run.publish(small)).rejects.toMatchObject({
      code: 'duplicate-post',
      detail: { earlierPhase: expect.any(String) as unknown },
    })
    await run.until(id, 'published')
    await expect(run.publish(small)).rejects.toMatchObject({ code: 'duplicate-post' })
    const again = await run.publish(small, {}, { isDuplicateConfirmed: true })
    await run.until(again.id, 'published')
    await run.connect(EMRE)
    const other = await run.publish(small, {}, { channelId: EMRE })
    await run.until(other.id, 'published')
    expect(practice.listPosts()).toHaveLength(3)
  })

  it('lets only one of two clicks through', async () => {
    const { id: videoId } = await run.videos.intake(small)
    const { SETTINGS } = await import('./post-world')
    const draft = {
      channelId: DEFNE,
      videoId,
      settings: SETTINGS,
      declaration: 'music-usage',
      declarationLanguage: 'en',
      scheduledForMs: null,
      scheduleTimeZone: null,
      lateLimitMs: 600_000,
      isDuplicateConfirmed: false,
    } as const
    const results = await Promise.allSettled([
      run.posts.publish(draft),
      run.posts.publish(draft),
      run.posts.publish(draft),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('reads creator info again before init and stops when the choice is no longer offered', async () => {
    const path = folder.path('second-look.mp4')
    await writeSyntheticVideo(path, { sizeBytes: 1_000_000, seed: 99 })
    // Both uploads of the channel go one after the other, so the second is still queued when the account changes.
    const first = await run.publish(large, { privacyLevel: 'PUBLIC_TO_EVERYONE' })
    const second = await run.publish(path, { privacyLevel: 'PUBLIC_TO_EVERYONE' })
    await run.until(first.id, 'uploading')
    practice.faults.changeAccount(DEFNE, { isPrivate: true })
    const asking = await run.until(second.id, ({ error }) => error?.code === 'privacy-not-offered')
    // It waits for another choice, and nothing chooses for the person.
    expect(asking).toMatchObject({ phase: 'scheduled', publishId: null })
    await run.until(first.id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it.each(['file_format_check_failed', 'picture_size_check_failed', 'internal', 'spam_risk'])(
    'tells why TikTok has refused a video: %s',
    async (reason) => {
      practice.faults.set({ kind: 'fail-processing', reason }, { times: 1 })
      const { id } = await run.publish(small)
      const failed = await run.until(id, 'failed')
      expect(failed.error?.detail).toMatchObject({ failReason: reason })
      await run.posts.retry(id)
      await run.until(id, 'published')
      expect(practice.listPosts()).toHaveLength(2)
    },
  )

  it('does not begin a failed post anew when its file went to the account by another post meanwhile', async () => {
    practice.faults.set({ kind: 'fail-processing', reason: 'spam_risk_text' }, { times: 1 })
    const first = await run.publish(small)
    await run.until(first.id, 'failed')
    // The person edits the draft and posts it again, which is no duplicate yet.
    const second = await run.publish(small, { caption: 'better words' })
    await expect(run.posts.retry(first.id)).rejects.toMatchObject({
      code: 'duplicate-post',
      detail: { earlierCreatedAtMs: second.createdAtMs },
    })
    await run.until(second.id, 'published')
    await expect(run.posts.retry(first.id)).rejects.toMatchObject({ code: 'duplicate-post' })
    expect(run.posts.get(first.id).phase).toBe('failed')
    expect(practice.listPosts().filter(({ state }) => state === 'published')).toHaveLength(1)
  })

  it('begins a post anew whose file was posted before, when the person had said yes to that', async () => {
    const first = await run.publish(small)
    await run.until(first.id, 'published')
    practice.faults.set({ kind: 'fail-processing', reason: 'internal' }, { times: 1 })
    const second = await run.publish(small, {}, { isDuplicateConfirmed: true })
    await run.until(second.id, 'failed')
    await run.posts.retry(second.id)
    await run.until(second.id, 'published')
  })

  it('ends as unconfirmed when TikTok never says, and believes it when asked again', async () => {
    await run.quit()
    run = new Run(practice, machine, { timing: { confirmForMs: 300 } })
    const stop = practice.faults.set({ kind: 'stay-processing' })
    const { id } = await run.publish(small)
    const unconfirmed = await run.until(id, 'unconfirmed')
    expect(unconfirmed.error).toEqual({ code: 'post-unconfirmed', retryable: true })
    await expect(run.posts.retry(id)).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(run.posts.cancel(id)).rejects.toMatchObject({ code: 'invalid-request' })
    stop()
    await run.posts.checkAgain(id)
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('takes finished posts off the list and nothing else', async () => {
    const { id } = await run.publish(large)
    await expect(run.posts.remove(id)).rejects.toMatchObject({ code: 'invalid-request' })
    await run.until(id, 'published')
    const removed: string[] = []
    run.posts.onDidRemove(({ postId }) => removed.push(postId))
    await run.posts.remove(id)
    expect(removed).toEqual([id])
    expect(() => run.posts.get(id)).toThrow('not-found')
    expect(run.posts.list({ scope: 'all', limit: 10, beforeMs: null }).posts).toEqual([])
    // What is off the list has been posted all the same.
    await expect(run.publish(large)).rejects.toMatchObject({ code: 'duplicate-post' })
  })

  it('refreshes a token that TikTok refuses in the middle, once', async () => {
    const { id } = await run.publish(large)
    await run.until(id, (post) => post.acknowledgedBytes > 0)
    practice.faults.expireAccessTokens(DEFNE)
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('stops when the file is changed under way, and never mixes two versions', async () => {
    const path = folder.path('edited.mp4')
    await writeSyntheticVideo(path, { sizeBytes: 100_000_000, seed: 5 })
    practice.faults.set({ kind: 'throttle', bytesPerSecond: 20_000_000 })
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes > 0)
    await truncate(path, 90_000_000)
    const failed = await run.until(id, 'failed')
    expect(failed.error?.code).toBe('video-changed')
    await expect(run.posts.retry(id)).rejects.toMatchObject({ code: 'video-changed' })
    expect(practice.listPosts().map(({ state }) => state)).toEqual(['uploading'])
  })
})

function isLongText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 20
}
