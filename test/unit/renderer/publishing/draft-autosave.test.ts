import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppErrorDto } from '../../../../electron/shared/app-error'
import type { Post } from '../../../../electron/shared/post'
import type { DraftToSave, SavedDraft } from '../../../../electron/shared/saved-draft'
import { DesktopError } from '../../../../renderer/desktop/desktop-client'
import { contentOf, createDraft } from '../../../../renderer/features/publishing/draft'
import { DraftAutosave } from '../../../../renderer/features/publishing/draft-autosave'
import {
  EMPTY_DRAFTS,
  reduceDrafts,
  type DraftsAction,
} from '../../../../renderer/features/publishing/drafts-state'
import { aVideo } from './a-video'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Main's side of the drafts, with a disk that can be full. */
function anAutosave() {
  const rows = new Map<string, DraftToSave>()
  const saves: (readonly string[])[] = []
  const troubles: (AppErrorDto | null)[] = []
  const disk = { isFull: false }
  let state = EMPTY_DRAFTS
  const refuse = () => Promise.reject(new DesktopError({ code: 'disk-full', retryable: true }))
  const autosave = new DraftAutosave({
    mode: 'real',
    getState: () => state,
    onTrouble: (error) => troubles.push(error),
    desktop: {
      save: ({ drafts }) => {
        saves.push(drafts.map(({ id }) => id))
        if (disk.isFull) return refuse()
        for (const form of drafts) rows.set(form.id, form)
        return Promise.resolve(null)
      },
      delete: ({ draftIds }) => {
        if (disk.isFull) return refuse()
        for (const id of draftIds) rows.delete(id)
        return Promise.resolve(null)
      },
    },
  })
  return {
    autosave,
    rows,
    saves,
    troubles,
    disk,
    dispatch: (...actions: readonly DraftsAction[]) => {
      for (const action of actions) {
        state = reduceDrafts(state, action)
        autosave.saveSoon()
      }
    },
    captionOf: (id: string) => rows.get(id)?.content.caption,
  }
}
const EMPTY_LIST = { drafts: [], selectedId: null, setAsideFileName: null }
const reading = (...ids: readonly string[]): DraftsAction => ({
  type: 'files-reading',
  files: ids.map((id) => ({ id, fileName: `${id}.mp4` })),
  scan: null,
})
const accepted = (...ids: readonly string[]): DraftsAction => ({
  type: 'files-settled',
  accepted: ids.map((id) => ({ id, video: aVideo(`video-${id}`), sidecar: null })),
  refused: [],
})
const caption = (id: string, text: string): DraftsAction => ({
  type: 'draft-changed',
  id,
  change: { field: 'caption', caption: text },
})
const saved = (id: string, position: number, text: string): SavedDraft => ({
  id,
  position,
  fileName: `${id}.mp4`,
  sizeBytes: 1,
  content: { ...contentOf(createDraft(id, aVideo('any'))), caption: text },
})

describe('DraftAutosave', () => {
  it('writes a keystroke within 300 ms, and only the row it belongs to', async () => {
    const { autosave, dispatch, saves, captionOf } = anAutosave()
    autosave.begin(EMPTY_LIST)
    dispatch(reading('a', 'b', 'c'), accepted('a', 'b', 'c'))
    await vi.advanceTimersByTimeAsync(300)
    expect(saves).toEqual([['a', 'b', 'c']])
    dispatch(caption('b', 'M'))
    await vi.advanceTimersByTimeAsync(300)
    expect(saves).toEqual([['a', 'b', 'c'], ['b']])
    expect(captionOf('b')).toBe('M')
  })

  it('does not wait for somebody who types without a pause, and writes a few times a second at most', async () => {
    const { autosave, dispatch, saves, captionOf } = anAutosave()
    autosave.begin(EMPTY_LIST)
    dispatch(reading('a'), accepted('a'))
    let text = ''
    for (let index = 0; index < 3000; index++) {
      text += 'x'
      dispatch(caption('a', text))
      await vi.advanceTimersByTimeAsync(20)
      expect(text.length - (captionOf('a')?.length ?? 0)).toBeLessThan(15)
    }
    expect(saves.length).toBeLessThan(300)
  })

  it('writes at once when the person looks elsewhere, and answers main even with nothing to say', async () => {
    const { autosave, dispatch, saves, captionOf } = anAutosave()
    autosave.begin(EMPTY_LIST)
    dispatch(reading('a'), accepted('a'), caption('a', 'now'))
    autosave.flush()
    expect(captionOf('a')).toBe('now')
    autosave.flush()
    expect(saves).toHaveLength(1)
    autosave.flush(true)
    expect(saves).toEqual([['a'], []])
  })

  it('touches nothing before the drafts of earlier runs are there, and then writes none of them again', async () => {
    const { autosave, dispatch, saves, rows } = anAutosave()
    dispatch(reading('new'), accepted('new'))
    await vi.advanceTimersByTimeAsync(1000)
    autosave.flush(true)
    expect(saves).toEqual([])
    const list = { ...EMPTY_LIST, drafts: [saved('a', 7, 'old'), saved('b', 8, 'older')] }
    dispatch({ type: 'drafts-restored', list })
    autosave.begin(list)
    autosave.noteOpened('a', 'video-a')
    dispatch(accepted('a'))
    await vi.advanceTimersByTimeAsync(300)
    expect(saves).toEqual([['new']])
    expect(rows.get('new')!.position).toBeGreaterThan(8)
  })

  it('writes a draft of an earlier run whose file was found elsewhere', async () => {
    const { autosave, dispatch, rows } = anAutosave()
    const list = { ...EMPTY_LIST, drafts: [saved('a', 7, 'old')] }
    dispatch({ type: 'drafts-restored', list })
    autosave.begin(list)
    dispatch({
      type: 'files-settled',
      accepted: [],
      refused: [{ id: 'a', error: { code: 'video-not-found', retryable: true } }],
    })
    await vi.advanceTimersByTimeAsync(300)
    expect(rows.size).toBe(0)
    dispatch(accepted('a'))
    await vi.advanceTimersByTimeAsync(300)
    expect(rows.get('a')).toMatchObject({ videoId: 'video-a', content: { caption: 'old' } })
  })

  it('deletes what was removed and what was handed over, and keeps a post that came to nothing', async () => {
    const { autosave, dispatch, rows } = anAutosave()
    autosave.begin(EMPTY_LIST)
    dispatch(reading('a', 'b'), accepted('a', 'b'), caption('b', 'two'))
    await vi.advanceTimersByTimeAsync(300)
    const post = { id: 'post-b', revision: 1, phase: 'queued' } as Post
    dispatch({ type: 'entry-removed', id: 'a' }, { type: 'draft-posted', id: 'b', post })
    await vi.advanceTimersByTimeAsync(300)
    expect([...rows.keys()]).toEqual([])
    dispatch({ type: 'posts-changed', posts: [{ ...post, revision: 2, phase: 'failed' }] })
    await vi.advanceTimersByTimeAsync(300)
    expect(rows.get('b')).toMatchObject({ content: { caption: 'two' } })
  })

  it('says that nothing is saved, tries again by itself, and loses neither words nor a deletion', async () => {
    const { autosave, dispatch, rows, troubles, disk, captionOf } = anAutosave()
    autosave.begin(EMPTY_LIST)
    dispatch(reading('a', 'b'), accepted('a', 'b'))
    await vi.advanceTimersByTimeAsync(300)
    disk.isFull = true
    dispatch(caption('a', 'typed over a full disk'), { type: 'entry-removed', id: 'b' })
    await vi.advanceTimersByTimeAsync(300)
    expect(troubles.at(-1)).toMatchObject({ code: 'disk-full' })
    expect(rows.has('b')).toBe(true)
    disk.isFull = false
    await vi.advanceTimersByTimeAsync(3300)
    expect(captionOf('a')).toBe('typed over a full disk')
    expect(rows.has('b')).toBe(false)
    expect(troubles.at(-1)).toBeNull()
  })

  it('sends more drafts than one request carries in several', async () => {
    const { autosave, dispatch, saves, rows } = anAutosave()
    autosave.begin(EMPTY_LIST)
    const ids = Array.from({ length: 650 }, (_, index) => `draft-${index}`)
    dispatch(reading(...ids), accepted(...ids))
    await vi.advanceTimersByTimeAsync(300)
    expect(saves.map(({ length }) => length)).toEqual([300, 300, 50])
    expect(rows.size).toBe(650)
  })
})
