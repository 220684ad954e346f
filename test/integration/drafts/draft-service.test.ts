import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm, utimes } from 'node:fs/promises'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { DraftService } from '../../../electron/main/drafts/draft-service'
import { DraftStore } from '../../../electron/main/drafts/draft-store'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import type { AppMode } from '../../../electron/shared/app-info'
import type {
  AddedDraft,
  DraftContent,
  DraftToSave,
  ReturnedDrafts,
} from '../../../electron/shared/saved-draft'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const CONTENT: DraftContent = {
  channelId: 'open-id-1',
  caption: 'Menemen 🍅 #kahvaltı',
  audienceByChannel: {
    'open-id-1': {
      privacyLevel: 'SELF_ONLY',
      isCommentAllowed: true,
      isDuetAllowed: false,
      isStitchAllowed: false,
    },
  },
  disclosure: { isOn: true, isYourBrand: true, isBrandedContent: false },
  isAiGenerated: true,
  coverTimestampMs: 1234,
  scheduledForMs: 1_900_000_000_000,
  lateLimitMs: 3_600_000,
}

const NOW_MS = Date.UTC(2026, 10, 23)

describe('DraftService', () => {
  const folder = useTemporaryFolder()
  let count = 0

  /** A run of the app on a drafts file; a second call with the same path is the next run. */
  function aRun(path = folder.path(`drafts-${++count}.db`), mode: AppMode = 'real') {
    const videos = new VideoLibrary()
    const asked: number[] = []
    const added: AddedDraft[] = []
    const returned: ReturnedDrafts[] = []
    const drafts = new DraftService({
      store: new DraftStore({ path, logger: SILENT_LOGGER }),
      videos,
      mode,
      clock: { nowMs: () => NOW_MS },
      askToSave: () => asked.push(1),
      tellAdded: (draft) => added.push(draft),
      tellReturned: (drafts) => returned.push(drafts),
    })
    const save = (changed: readonly DraftToSave[], selectedId: string | null = null) =>
      drafts.save({ mode, drafts: changed, selectedId })
    return { path, videos, drafts, save, asked, added, returned }
  }

  async function aVideoFile(name: string): Promise<string> {
    const path = folder.path(name)
    await writeSyntheticVideo(path, { durationSec: 2 })
    return path
  }

  it('gives back everything in the next run, in order, without looking at a file', async () => {
    const first = aRun()
    const path = await aVideoFile('one.mp4')
    const { id: videoId, sizeBytes } = await first.videos.intake(path)
    first.save(
      [
        { id: 'b', position: 2048, videoId, content: { ...CONTENT, caption: 'second' } },
        { id: 'a', position: 1024, videoId, content: CONTENT },
      ],
      'a',
    )
    // No farewell: what `save` has returned from is on the disk.
    await rm(path)
    const second = aRun(first.path)
    expect(second.drafts.list('real')).toEqual({
      drafts: [
        { id: 'a', position: 1024, fileName: 'one.mp4', sizeBytes, content: CONTENT },
        {
          id: 'b',
          position: 2048,
          fileName: 'one.mp4',
          sizeBytes,
          content: { ...CONTENT, caption: 'second' },
        },
      ],
      selectedId: 'a',
      setAsideFileName: null,
    })
    expect(JSON.stringify(second.drafts.list('real'))).not.toContain(folder.path())
  })

  it('opens the video of a draft, and says what has become of the file', async () => {
    const first = aRun()
    const path = await aVideoFile('opened.mp4')
    const { id: videoId, sizeBytes } = await first.videos.intake(path)
    first.save([{ id: 'a', position: 1, videoId, content: CONTENT }])
    const second = aRun(first.path)
    const ask = { mode: 'real', draftId: 'a', isChangeAccepted: false } as const
    await expect(second.drafts.openVideo({ ...ask, draftId: 'x' })).rejects.toThrow('not-found')
    expect(await second.drafts.openVideo(ask)).toMatchObject({ fileName: 'opened.mp4', sizeBytes })

    await utimes(path, 1, 1)
    await expect(second.drafts.openVideo(ask)).rejects.toThrow('video-changed')
    await writeSyntheticVideo(path, { durationSec: 3 })
    await expect(second.drafts.openVideo(ask)).rejects.toMatchObject({
      code: 'video-changed',
      detail: { expectedBytes: sizeBytes },
    })
    const taken = await second.drafts.openVideo({ ...ask, isChangeAccepted: true })
    expect(taken.probe.durationMs).toBe(3000)
    // Saved once with the file as it is now, it is the draft's file from then on.
    second.save([{ id: 'a', position: 1, videoId: taken.id, content: CONTENT }])
    expect(await second.drafts.openVideo(ask)).toMatchObject({ id: taken.id })

    await rm(path)
    await expect(second.drafts.openVideo(ask)).rejects.toThrow('video-not-found')
    expect(second.drafts.list('real').drafts).toHaveLength(1)
  })

  it('keeps the file of a draft whose video is not open, and leaves out a draft without any', async () => {
    const first = aRun()
    const { id: videoId } = await first.videos.intake(await aVideoFile('kept.mp4'))
    first.save([{ id: 'a', position: 1, videoId, content: CONTENT }])
    const second = aRun(first.path)
    second.save([
      { id: 'a', position: 1, videoId: null, content: { ...CONTENT, caption: 'typed without' } },
      { id: 'b', position: 2, videoId: 'never seen', content: CONTENT },
    ])
    expect(second.drafts.list('real').drafts).toMatchObject([
      { id: 'a', fileName: 'kept.mp4', content: { caption: 'typed without' } },
    ])
  })

  it('writes only the rows that changed, and deletes for good', async () => {
    const run = aRun()
    const { id: videoId } = await run.videos.intake(await aVideoFile('rows.mp4'))
    const many = Array.from({ length: 300 }, (_, index) => ({
      id: `draft-${index}`,
      position: index,
      videoId,
      content: CONTENT,
    }))
    run.save(many)
    run.save([{ ...many[7]!, content: { ...CONTENT, caption: 'seven' } }])
    expect(run.drafts.list('real').drafts.map(({ content }) => content.caption)).toEqual(
      many.map((_, index) => (index === 7 ? 'seven' : CONTENT.caption)),
    )
    run.drafts.delete('real', ['draft-0', 'never there'])
    expect(run.drafts.list('real').drafts).toHaveLength(299)
  })

  it('reads drafts of other versions: what it knows comes back, what it does not know survives', async () => {
    const first = aRun()
    const { id: videoId } = await first.videos.intake(await aVideoFile('versions.mp4'))
    first.save([
      { id: 'a', position: 1, videoId, content: CONTENT },
      { id: 'b', position: 2, videoId, content: CONTENT },
    ])
    first.drafts.dispose()
    const database = new Database(first.path)
    database
      .prepare('UPDATE drafts SET content = ? WHERE id = ?')
      .run(
        JSON.stringify({ caption: 'from the future', mood: 'sunny', coverTimestampMs: 'soon' }),
        'a',
      )
    database.prepare('UPDATE drafts SET content = ? WHERE id = ?').run('not { json', 'b')
    database.close()

    const second = aRun(first.path)
    const [a, b] = second.drafts.list('real').drafts
    expect(a?.content).toMatchObject({
      caption: 'from the future',
      coverTimestampMs: null,
      audienceByChannel: {},
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
    })
    expect(b?.content.caption).toBe('')
    second.save([{ id: 'a', position: 1, videoId: null, content: CONTENT }])
    second.drafts.dispose()
    const again = new Database(first.path)
    const [text] = again.prepare('SELECT content FROM drafts WHERE id = ?').raw().get('a') as [
      string,
    ]
    expect(JSON.parse(text)).toMatchObject({ mood: 'sunny', caption: CONTENT.caption })
    again.close()
  })

  it('sets a damaged file aside, says so, and goes on', () => {
    const path = folder.path('damaged.db')
    writeFileSync(path, 'this is no database, it only says that it is one'.repeat(500))
    const run = aRun(path)
    const { drafts, setAsideFileName } = run.drafts.list('real')
    expect(drafts).toEqual([])
    expect(setAsideFileName).toMatch(/^damaged\.db\.damaged-/u)
    expect(existsSync(folder.path(setAsideFileName!))).toBe(true)
  })

  it('leaves a file of a newer version alone and refuses, every time', () => {
    const first = aRun()
    first.drafts.list('real')
    first.drafts.dispose()
    const database = new Database(first.path)
    database.exec('PRAGMA user_version = 999')
    database.close()
    const second = aRun(first.path)
    expect(() => second.drafts.list('real')).toThrow('ledger-unavailable')
    expect(() => second.save([])).toThrow('ledger-unavailable')
    expect(readdirSync(folder.path()).filter((name) => name.includes('damaged-'))).toHaveLength(1)
  })

  it('remembers that nothing is selected any more, as after the last draft was removed', async () => {
    const run = aRun()
    const { id: videoId } = await run.videos.intake(await aVideoFile('selected.mp4'))
    const drafts = [{ id: 'a', position: 1, videoId, content: CONTENT }]
    run.drafts.save({ mode: 'real', drafts, selectedId: 'a' })
    expect(run.drafts.list('real').selectedId).toBe('a')
    run.drafts.delete('real', ['a'])
    run.drafts.save({ mode: 'real', drafts: [], selectedId: null })
    expect(run.drafts.list('real').selectedId).toBeNull()
  })

  it('refuses what a window of the other mode asks, so that practice never mixes in', async () => {
    const run = aRun()
    const { id: videoId } = await run.videos.intake(await aVideoFile('mode.mp4'))
    const drafts = [{ id: 'a', position: 1, videoId, content: CONTENT }]
    expect(() => run.drafts.save({ mode: 'practice', drafts, selectedId: null })).toThrow(
      'invalid-request',
    )
    expect(() => run.drafts.delete('practice', ['a'])).toThrow('invalid-request')
    expect(() => run.drafts.list('practice')).toThrow('invalid-request')
    expect(run.drafts.list('real').drafts).toEqual([])
  })

  it('waits for the last words before quitting, and not for a window that says nothing', async () => {
    const run = aRun()
    await run.drafts.settle()
    expect(run.asked).toEqual([])

    run.drafts.list('real')
    const settled = run.drafts.settle()
    expect(run.asked).toHaveLength(1)
    run.save([])
    await settled

    const startedAtMs = performance.now()
    await run.drafts.settle()
    expect(performance.now() - startedAtMs).toBeGreaterThan(600)
  })

  it('makes one draft of a post that came to nothing, without what is chosen for each post', async () => {
    const first = aRun()
    const path = await aVideoFile('lost.mp4')
    const { id: videoId } = await first.videos.intake(path)
    const { identity } = first.videos.get(videoId)
    const post = {
      id: 'p-1',
      phase: 'cancelled' as const,
      error: null,
      channelId: 'channel-1',
      settings: { caption: 'Hello again', coverTimestampMs: 700 },
      video: { path, identity },
      scheduledForMs: NOW_MS - 3_600_000,
      lateLimitMs: 3_600_000,
    }
    first.drafts.addFromPost('real', post)
    const [added] = first.added
    expect(added).toMatchObject({ mode: 'real', postId: 'p-1', draft: { fileName: 'lost.mp4' } })
    expect(added?.draft.content).toEqual({
      channelId: 'channel-1',
      caption: 'Hello again',
      audienceByChannel: {},
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
      isAiGenerated: false,
      coverTimestampMs: 700,
      scheduledForMs: null,
      lateLimitMs: 3_600_000,
    })
    const draftId = added?.draft.id ?? ''
    expect(first.drafts.list('real').selectedId).toBe(draftId)
    // Asked again after something was typed into it, it is the same draft.
    const typed = { ...(added?.draft.content as DraftContent), caption: 'Better words' }
    first.save([{ id: draftId, position: 1024, videoId: null, content: typed }])
    first.drafts.addFromPost('real', post)
    expect(first.drafts.list('real').drafts).toHaveLength(1)
    expect(first.added[1]?.draft.content.caption).toBe('Better words')
    await expect(
      first.drafts.openVideo({ mode: 'real', draftId, isChangeAccepted: false }),
    ).resolves.toMatchObject({ fileName: 'lost.mp4' })
    rmSync(path)
    await expect(
      first.drafts.openVideo({ mode: 'real', draftId, isChangeAccepted: false }),
    ).rejects.toMatchObject({ code: 'video-not-found' })
    expect(() => first.drafts.addFromPost('practice', post)).toThrow()
    // A time that is still to come is kept.
    const scheduledForMs = Date.UTC(2120, 0)
    first.drafts.addFromPost('real', { ...post, id: 'p-2', scheduledForMs })
    expect(first.added.at(-1)?.draft.content).toMatchObject({ scheduledForMs })
    // What needs another choice was not meant for now either: its time stands, although it has gone by.
    const question = { code: 'privacy-not-offered', retryable: false } as const
    first.drafts.addFromPost('real', { ...post, id: 'p-3', phase: 'scheduled', error: question })
    expect(first.added.at(-1)?.draft.content).toMatchObject({ scheduledForMs: post.scheduledForMs })
  })

  it('keeps what is taken back with every choice, and throws it away where that came to nothing', async () => {
    const run = aRun()
    const path = await aVideoFile('back.mp4')
    const { id } = await run.videos.intake(path)
    const settings = {
      caption: 'As it was',
      privacyLevel: 'SELF_ONLY',
      isCommentAllowed: true,
      isDuetAllowed: false,
      isStitchAllowed: true,
      disclosure: { isOn: true, isYourBrand: true, isBrandedContent: false },
      isAiGenerated: true,
      coverTimestampMs: 900,
    } as const
    const posts = ['p-1', 'p-2'].map((postId) => ({
      id: postId,
      channelId: 'channel-1',
      phase: 'queued' as const,
      error: null,
      settings,
      video: run.videos.get(id),
      scheduledForMs: null,
      lateLimitMs: 600_000,
    }))
    const discard = run.drafts.keepTakenBack('real', posts.slice(1))
    run.drafts.keepTakenBack('real', posts.slice(0, 1))
    // Whatever happens now, a post or its draft is on the disk.
    expect(aRun(run.path).drafts.list('real').drafts).toHaveLength(2)
    discard()
    run.drafts.tellTakenBack('real', ['p-1'])
    expect(run.returned).toMatchObject([{ mode: 'real', drafts: [{ postId: 'p-1' }] }])
    const { caption, privacyLevel, isCommentAllowed, isDuetAllowed, isStitchAllowed, ...rest } =
      settings
    expect(run.drafts.list('real').drafts.map(({ content }) => content)).toEqual([
      {
        channelId: 'channel-1',
        caption,
        audienceByChannel: {
          'channel-1': { privacyLevel, isCommentAllowed, isDuetAllowed, isStitchAllowed },
        },
        ...rest,
        scheduledForMs: null,
        lateLimitMs: 600_000,
      },
    ])
  })
})
