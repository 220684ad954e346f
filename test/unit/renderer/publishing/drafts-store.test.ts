import { describe, expect, it } from 'vitest'
import type { AppErrorCode } from '../../../../electron/shared/app-error'
import type {
  Post,
  PostDraft,
  PostSettings,
  PublishManyAnswer,
} from '../../../../electron/shared/post'
import type { AddedDraft, ReturnedDrafts } from '../../../../electron/shared/saved-draft'
import type { IntakeScan, TakenIn } from '../../../../electron/shared/intake'
import type { Video } from '../../../../electron/shared/video'
import {
  DraftsStore,
  type DraftsDesktop,
} from '../../../../renderer/features/publishing/drafts-store'
import { DesktopError } from '../../../../renderer/desktop/desktop-client'
import { findDraft } from '../../../../renderer/features/publishing/drafts-state'
import { aVideo } from './a-video'

const refuse = (code: AppErrorCode) => new DesktopError({ code, retryable: false })

/** What the computer answers, or refuses with when it is an error. */
function answer<T>(value: T | DesktopError): Promise<T> {
  return value instanceof DesktopError ? Promise.reject(value) : Promise.resolve(value)
}

function scanOf(names: readonly string[]): IntakeScan {
  const files = names.map((fileName) => ({ ticket: fileName, fileName }))
  return { files, sheets: [], skipped: [], isCut: false }
}

/** A computer whose answers each test sets, and which writes down what it was asked. */
class ScriptedDesktop implements DraftsDesktop {
  readonly released: string[] = []
  readonly published: PostDraft[] = []
  mostAtOnce = 0
  answers: Record<string, Video | DesktopError> = {}
  /** The names of the files whose paths are on main's clipboard. */
  clipboard: readonly string[] | DesktopError = []
  /** The names of the files that were opened with the app. */
  opened: string[] = []
  publishAnswers: (Post | DesktopError)[] = []
  batchAnswers: (PublishManyAnswer | DesktopError)[] = []
  #atOnce = 0

  readonly video = {
    scan: async (files: readonly File[]) => scanOf(files.map(({ name }) => name)),
    scanClipboard: () =>
      answer(this.clipboard instanceof DesktopError ? this.clipboard : scanOf(this.clipboard)),
    scanOpened: async () => scanOf(this.opened.splice(0)),
    intakeTicket: async (ticket: string): Promise<TakenIn> => {
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce)
      await new Promise((resolve) => setTimeout(resolve, 20))
      this.#atOnce--
      const video = await answer(this.answers[ticket] ?? aVideo(`video of ${ticket}`))
      return { video, sidecar: null }
    },
    intakeSample: () => answer(this.answers['sample'] ?? aVideo('sample')),
    release: (videoId: string) => {
      this.released.push(videoId)
      return answer(null)
    },
  }
  readonly drafts = {
    list: () => answer({ drafts: [], selectedId: null, setAsideFileName: null }),
    save: () => answer(null),
    delete: ({ draftIds }: { readonly draftIds: readonly string[] }) => {
      this.deletedDraftIds.push(...draftIds)
      return answer(null)
    },
    openVideo: () => answer<Video>(this.answers['draft'] ?? refuse('not-found')),
    onAdded: (listener: (added: AddedDraft) => void) => {
      this.sayAdded = listener
      return () => {}
    },
    onReturned: (listener: (returned: ReturnedDrafts) => void) => {
      this.sayReturned = listener
      return () => {}
    },
    onSaveRequested: () => () => {},
  }
  readonly deletedDraftIds: string[] = []
  sayReturned: (returned: ReturnedDrafts) => void = () => {}
  sayAdded: (added: AddedDraft) => void = () => {}
  sayChanged: (post: Post) => void = () => {}
  readonly posts = {
    onChanged: (listener: (post: Post) => void) => {
      this.sayChanged = listener
      return () => {}
    },
    publishMany: (drafts: readonly PostDraft[]) => {
      this.published.push(...drafts)
      return answer(this.batchAnswers.shift() ?? refuse('internal'))
    },
    publish: (draft: PostDraft) => {
      this.published.push(draft)
      return answer(this.publishAnswers.shift() ?? refuse('internal'))
    },
  }
}

function aStore() {
  const desktop = new ScriptedDesktop()
  let nextId = 1
  return { desktop, store: new DraftsStore(desktop, 'real', () => String(nextId++)) }
}
const file = (name: string) => new File(['x'], name)
const settings: PostSettings = {
  caption: 'as it was reviewed',
  privacyLevel: 'SELF_ONLY',
  isCommentAllowed: false,
  isDuetAllowed: false,
  isStitchAllowed: false,
  disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
  isAiGenerated: false,
  coverTimestampMs: null,
}
const consent: PostDraft = {
  channelId: 'a',
  videoId: 'sample',
  settings,
  declaration: 'music-usage',
  declarationLanguage: 'en',
  scheduledForMs: null,
  scheduleTimeZone: null,
  lateLimitMs: 600_000,
  isDuplicateConfirmed: false,
}
const post = { id: 'post-1', revision: 1, phase: 'queued' } as Post

const added: AddedDraft = {
  mode: 'real',
  postId: 'post-1',
  draft: {
    id: 'of-post-1',
    position: 1024,
    fileName: 'lost.mp4',
    sizeBytes: 1,
    content: {
      channelId: 'a',
      caption: 'as it was',
      audienceByChannel: {},
      disclosure: settings.disclosure,
      isAiGenerated: false,
      coverTimestampMs: null,
      scheduledForMs: null,
      lateLimitMs: 600_000,
    },
  },
}

describe('a draft of a post that was taken back', () => {
  const { postId, draft } = added

  it('is the one that became the post, with every choice, saved before main lets its own go', async () => {
    const { desktop, store } = aStore()
    await store.addFiles([file('1.mp4'), file('2.mp4')])
    store.change('1', { field: 'caption', caption: 'mine' })
    desktop.publishAnswers.push({ ...post, id: postId })
    await store.post('1', consent)
    store.select('2')
    desktop.sayReturned({ mode: 'real', drafts: [{ postId, draft }] })
    const { entries, selectedId, view } = store.getSnapshot()
    expect(entries[0]).toMatchObject({ id: '1', caption: 'mine', stage: { kind: 'editing' } })
    expect([selectedId, view]).toEqual(['1', 'list'])
    expect(desktop.deletedDraftIds).toEqual(['of-post-1'])
  })

  it('is the one that main has kept where the window knows of none', async () => {
    const { desktop, store } = aStore()
    desktop.answers['draft'] = aVideo('lost')
    desktop.sayReturned({ mode: 'practice', drafts: [{ postId, draft }] })
    expect(store.getSnapshot().entries).toEqual([])
    desktop.sayReturned({ mode: 'real', drafts: [{ postId, draft }] })
    await expect.poll(() => store.getSnapshot().entries[0]?.kind).toBe('draft')
    expect(store.getSnapshot().entries).toMatchObject([{ id: 'of-post-1', caption: 'as it was' }])
    expect(desktop.deletedDraftIds).toEqual([])
  })

  it('goes back to its place in the table with the rest of its batch', async () => {
    const { desktop, store } = aStore()
    await store.addFiles([file('1.mp4'), file('2.mp4')])
    store.setView('table')
    desktop.batchAnswers.push({ isTaken: true, postIds: ['p-1', 'p-2'] })
    await store.postMany(
      new Map([
        ['1', consent],
        ['2', consent],
      ]),
    )
    const drafts = ['p-1', 'p-2'].map((id) => ({
      postId: id,
      draft: { ...draft, id: `of-post-${id}` },
    }))
    desktop.sayReturned({ mode: 'real', drafts })
    const { entries, view } = store.getSnapshot()
    expect(entries).toMatchObject([{ stage: { kind: 'editing' } }, { stage: { kind: 'editing' } }])
    expect(view).toBe('table')
    expect(desktop.deletedDraftIds).toEqual(['of-post-p-1', 'of-post-p-2'])
  })
})

describe('a draft that main has made of a post', () => {
  it('opens with its video, in full, and once', async () => {
    const { desktop, store } = aStore()
    desktop.answers['draft'] = aVideo('lost')
    desktop.sayAdded(added)
    desktop.sayAdded(added)
    await expect.poll(() => store.getSnapshot().entries[0]?.kind).toBe('draft')
    expect(store.getSnapshot()).toMatchObject({ selectedId: 'of-post-1', view: 'list' })
    expect(store.getSnapshot().entries).toMatchObject([
      { caption: 'as it was', channelId: 'a', audienceByChannel: {}, stage: { kind: 'editing' } },
    ])
  })

  it('asks for the file where it is gone, with everything that was typed', async () => {
    const { desktop, store } = aStore()
    desktop.answers['draft'] = refuse('video-not-found')
    desktop.sayAdded(added)
    await expect.poll(() => store.getSnapshot().entries[0]?.kind).toBe('videoless')
    expect(store.getSnapshot().entries).toMatchObject([{ saved: added.draft }])
  })

  it('is the draft that became the post, while that is still in the list', async () => {
    const { desktop, store } = aStore()
    await store.addFiles([file('1.mp4')])
    desktop.publishAnswers.push({ ...post, id: 'post-1' })
    await store.post('1', consent)
    desktop.sayAdded(added)
    const { entries, selectedId } = store.getSnapshot()
    expect(entries).toMatchObject([{ id: '1', stage: { kind: 'editing' } }])
    expect(selectedId).toBe('1')
    expect(desktop.deletedDraftIds).toEqual(['of-post-1'])
  })

  it('has the time to which the post was moved, and not the one that was typed first', async () => {
    const { desktop, store } = aStore()
    await store.addFiles([file('1.mp4')])
    store.change('1', { field: 'schedule', scheduledForMs: 1000 })
    desktop.publishAnswers.push({ ...post, id: 'post-1' })
    await store.post('1', consent)
    const moved = { scheduledForMs: 9000, lateLimitMs: 3_600_000 }
    const content = { ...added.draft.content, ...moved }
    desktop.sayAdded({ ...added, draft: { ...added.draft, content } })
    expect(store.getSnapshot().entries).toMatchObject([{ id: '1', ...moved }])
  })

  it('is a draft of its own again after it was posted, and the same one while that came to nothing', async () => {
    const { desktop, store } = aStore()
    desktop.answers['draft'] = aVideo('lost')
    desktop.sayAdded(added)
    await expect.poll(() => store.getSnapshot().entries[0]?.kind).toBe('draft')
    store.change('of-post-1', { field: 'caption', caption: 'better' })
    desktop.publishAnswers.push({ ...post, id: 'post-2' })
    await store.post('of-post-1', consent)
    desktop.sayChanged({ ...post, id: 'post-2', revision: 2, phase: 'failed' })
    const phaseOf = (id: string) => store.getSnapshot().posts.get(id)?.phase
    await expect.poll(() => phaseOf('post-2')).toBe('failed')
    desktop.sayAdded(added)
    expect(store.getSnapshot().entries).toMatchObject([
      { caption: 'better', stage: { kind: 'editing' } },
    ])
    desktop.publishAnswers.push({ ...post, id: 'post-3' })
    await store.post('of-post-1', consent)
    desktop.sayChanged({ ...post, id: 'post-3', revision: 2, phase: 'published' })
    await expect.poll(() => phaseOf('post-3')).toBe('published')
    desktop.sayAdded(added)
    await expect.poll(() => store.getSnapshot().entries[0]?.kind).toBe('draft')
    expect(store.getSnapshot().entries).toMatchObject([
      { caption: 'as it was', stage: { kind: 'editing' } },
    ])
  })

  it('stays with the TikTok it belongs to', () => {
    const { desktop, store } = aStore()
    desktop.sayAdded({ ...added, mode: 'practice' })
    expect(store.getSnapshot().entries).toEqual([])
  })
})

describe('DraftsStore', () => {
  it('reads many files in order, a few at a time, and keeps the refused among them', async () => {
    const { desktop, store } = aStore()
    desktop.answers['3.mp4'] = refuse('video-truncated')
    const names = Array.from({ length: 12 }, (_, index) => `${index + 1}.mp4`)
    await store.addFiles(names.map(file))
    const { entries } = store.getSnapshot()
    expect(entries.map((entry) => entry.id)).toEqual(names.map((_, index) => String(index + 1)))
    expect(entries[2]).toMatchObject({ kind: 'refused-file', error: { code: 'video-truncated' } })
    expect(entries.filter((entry) => entry.kind === 'draft')).toHaveLength(11)
    expect(desktop.mostAtOnce).toBe(4)
  })

  it('takes the videos that were opened with the app, once', async () => {
    const { desktop, store } = aStore()
    desktop.opened = ['one.mp4', 'two.mp4']
    await store.addOpened()
    await store.addOpened()
    expect(store.getSnapshot().entries).toHaveLength(2)
    expect(store.getSnapshot().notice).toBeNull()
  })

  it('gives a video back that arrives after its entry was removed', async () => {
    const { desktop, store } = aStore()
    const adding = store.addFiles([file('1.mp4')])
    await expect.poll(() => store.getSnapshot().entries.length, { interval: 0 }).toBe(1)
    store.remove('1')
    await adding
    expect(store.getSnapshot().entries).toEqual([])
    expect(desktop.released).toEqual(['video of 1.mp4'])
  })

  it('gives the video back when its draft is removed', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    store.remove('1')
    expect(desktop.released).toEqual(['sample'])
  })

  it('takes pasted files without a path from the clipboard of main', async () => {
    const { desktop, store } = aStore()
    desktop.answers['image.mp4'] = refuse('video-not-found')
    desktop.clipboard = ['real.mp4']
    await store.paste([file('image.mp4')])
    const { entries } = store.getSnapshot()
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ kind: 'draft', video: { id: 'video of real.mp4' } })
  })

  it('says what is wrong with a pasted file when the clipboard has nothing better', async () => {
    const { desktop, store } = aStore()
    desktop.answers['image.mp4'] = refuse('video-not-found')
    await store.paste([file('image.mp4')])
    expect(store.getSnapshot().entries[0]).toMatchObject({ kind: 'refused-file' })
    expect(store.getSnapshot().notice).toBeNull()
  })

  it('does not ask the clipboard when every pasted file had a path', async () => {
    const { desktop, store } = aStore()
    desktop.clipboard = ['other.mp4']
    await store.paste([file('1.mp4')])
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('takes the good files of a pasted list and names the bad ones', async () => {
    const { desktop, store } = aStore()
    const error = { code: 'video-truncated' as const, retryable: false }
    desktop.clipboard = ['bad.mp4', 'good.mp4']
    desktop.answers['bad.mp4'] = refuse('video-truncated')
    await store.paste([])
    expect(store.getSnapshot().entries).toMatchObject([
      { kind: 'refused-file', fileName: 'bad.mp4', error },
      { kind: 'draft', video: { id: 'video of good.mp4' } },
    ])
    expect(store.getSnapshot()).toMatchObject({ notice: null, selectedId: '1' })
  })

  it('does not name a pasted file twice when main cannot read it either', async () => {
    const { desktop, store } = aStore()
    desktop.answers['image.mp4'] = refuse('video-not-found')
    desktop.clipboard = ['image.mp4']
    await store.paste([file('image.mp4')])
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('says so when there is nothing to paste', async () => {
    const { desktop, store } = aStore()
    await store.paste([])
    expect(store.getSnapshot().notice).toEqual({ kind: 'nothing-to-paste' })
    desktop.clipboard = refuse('video-unreadable')
    await store.paste([])
    expect(store.getSnapshot().notice).toMatchObject({ error: { code: 'video-unreadable' } })
    store.dismissNotice()
    expect(store.getSnapshot().notice).toBeNull()
  })

  it('posts once however often the button is pressed, with exactly what was reviewed and agreed', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    store.change('1', { field: 'caption', caption: 'hello' })
    store.change('1', {
      field: 'audience',
      channelId: 'a',
      audience: { privacyLevel: 'SELF_ONLY' },
    })
    // A fixed copy that is ready while the review is open takes the place of the video that was reviewed, and does not go out.
    store.useCopy('1', aVideo('copy'), null)
    store.change('1', { field: 'schedule', scheduledForMs: 1_900_000_000_000 })
    desktop.publishAnswers = [post]
    await Promise.all([store.post('1', consent), store.post('1', consent)])
    await store.post('1', consent)
    expect(desktop.published).toEqual([consent])
    expect(findDraft(store.getSnapshot(), '1')?.stage).toEqual({ kind: 'posted', postId: 'post-1' })
  })

  it('asks before posting the same file again, and posts when the answer is yes', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    desktop.publishAnswers = [refuse('duplicate-post'), refuse('duplicate-post'), post]
    await store.post('1', consent)
    expect(findDraft(store.getSnapshot(), '1')?.stage.kind).toBe('asking-duplicate')
    store.declineDuplicate('1')
    expect(findDraft(store.getSnapshot(), '1')?.stage.kind).toBe('editing')
    await store.post('1', consent)
    await store.post('1', { ...consent, isDuplicateConfirmed: true })
    expect(desktop.published.map((draft) => draft.isDuplicateConfirmed)).toEqual([
      false,
      false,
      true,
    ])
    expect(findDraft(store.getSnapshot(), '1')?.stage.kind).toBe('posted')
  })

  it('keeps a refused draft as it was, with the reason, ready to be posted again', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    store.change('1', { field: 'caption', caption: 'typed' })
    desktop.publishAnswers = [refuse('network-offline'), post]
    await store.post('1', consent)
    expect(findDraft(store.getSnapshot(), '1')).toMatchObject({
      caption: 'typed',
      stage: { kind: 'refused', error: { code: 'network-offline' } },
    })
    await store.post('1', consent)
    expect(findDraft(store.getSnapshot(), '1')?.stage.kind).toBe('posted')
  })

  it('follows the posts that its drafts became, by revision, and no others', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    desktop.publishAnswers = [post]
    await store.post('1', consent)
    desktop.sayChanged({ ...post, revision: 3, phase: 'processing' })
    desktop.sayChanged({ ...post, revision: 2, phase: 'uploading' })
    desktop.sayChanged({ ...post, id: 'of another window' })
    await expect
      .poll(() => [...store.getSnapshot().posts.values()].map(({ phase }) => phase))
      .toEqual(['processing'])
  })

  it('posts a batch as one, and follows its posts although main tells of some before it answers', async () => {
    const { desktop, store } = aStore()
    await store.addFiles([file('1.mp4'), file('2.mp4')])
    desktop.batchAnswers = [{ isTaken: true, postIds: ['post-a', 'post-b'] }]
    const posting = store.postMany(
      new Map([
        ['1', { ...consent, videoId: 'video of 1.mp4' }],
        ['2', { ...consent, videoId: 'video of 2.mp4' }],
      ]),
    )
    store.useCopy('2', aVideo('copy'), null)
    desktop.sayChanged({ ...post, id: 'post-b', revision: 1, phase: 'scheduled' })
    expect(await posting).toEqual(new Map())
    expect(store.getSnapshot().entries).toMatchObject([
      { stage: { kind: 'posted', postId: 'post-a' } },
      { stage: { kind: 'posted', postId: 'post-b' } },
    ])
    await expect.poll(() => store.getSnapshot().posts.get('post-b')?.phase).toBe('scheduled')
    expect(desktop.published.map(({ videoId }) => videoId)).toEqual([
      'video of 1.mp4',
      'video of 2.mp4',
    ])
  })

  it('keeps every draft of a batch that was refused, the bad ones with their reason', async () => {
    const { desktop, store } = aStore()
    await store.addFiles([file('1.mp4'), file('2.mp4')])
    const both = new Map([
      ['1', consent],
      ['2', consent],
    ])
    const error = { code: 'video-changed' as const, retryable: false }
    desktop.batchAnswers = [
      { isTaken: false, refused: [{ index: 1, error }] },
      refuse('network-offline'),
    ]
    expect(await store.postMany(both)).toEqual(new Map([['2', error]]))
    expect(store.getSnapshot().entries).toMatchObject([
      { stage: { kind: 'editing' } },
      { stage: { kind: 'refused', error } },
    ])
    expect([...(await store.postMany(both)).values()].map(({ code }) => code)).toEqual([
      'network-offline',
      'network-offline',
    ])
  })

  it('makes one draft a channel, without anything that a person has to choose for each post', async () => {
    const { store } = aStore()
    await store.addFiles([file('1.mp4')])
    store.change('1', { field: 'caption', caption: 'for all' })
    store.change('1', {
      field: 'audience',
      channelId: 'a',
      audience: { privacyLevel: 'SELF_ONLY', isCommentAllowed: true },
    })
    store.change('1', { field: 'disclosure', disclosure: { isOn: true, isYourBrand: true } })
    store.copyToChannels(new Map([['1', 'a']]), ['a', 'b', 'c'])
    expect(store.getSnapshot().entries).toMatchObject([
      { id: '1', channelId: 'a' },
      {
        channelId: 'b',
        caption: 'for all',
        audienceByChannel: {},
        disclosure: { isOn: false },
        isAiGenerated: false,
      },
      { channelId: 'c' },
    ])
  })

  it('lets go of the video of a copy that is taken back, once nothing else needs it', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    store.copyToChannels(new Map([['1', 'a']]), ['b'])
    store.undoEdit()
    expect(store.getSnapshot().entries).toMatchObject([{ id: '1' }])
    expect(desktop.released).toEqual([])
    store.copyToChannels(new Map([['1', 'a']]), ['b'])
    store.remove('1')
    store.undoEdit()
    expect(store.getSnapshot().entries).toEqual([])
    expect(desktop.released).toEqual(['sample'])
  })

  it('makes a draft again out of a post that came to nothing', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    store.change('1', { field: 'caption', caption: 'typed' })
    desktop.publishAnswers = [post]
    await store.post('1', consent)
    store.editAgain('1')
    store.change('1', { field: 'caption', caption: 'typed better' })
    expect(findDraft(store.getSnapshot(), '1')).toMatchObject({
      stage: { kind: 'editing' },
      caption: 'typed better',
    })
  })

  it('starts afresh when a file that is on its way is handed over again', async () => {
    const { desktop, store } = aStore()
    await store.addSample()
    desktop.publishAnswers = [post]
    await store.post('1', consent)
    await store.addSample()
    expect(store.getSnapshot().entries).toMatchObject([
      { id: '1', stage: { kind: 'posted' } },
      { id: '2', stage: { kind: 'editing' } },
    ])
    store.remove('1')
    expect(desktop.released).toEqual([])
    store.remove('2')
    expect(desktop.released).toEqual(['sample'])
  })

  it('tells its listeners about every change until they leave', async () => {
    const { store } = aStore()
    let calls = 0
    const leave = store.subscribe(() => calls++)
    await store.paste([])
    leave()
    store.dismissNotice()
    expect(calls).toBe(1)
  })
})
