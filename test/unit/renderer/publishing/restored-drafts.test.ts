import { describe, expect, it } from 'vitest'
import type { SavedDraft } from '../../../../electron/shared/saved-draft'
import {
  contentOf,
  createDraft,
  hasBeenEdited,
} from '../../../../renderer/features/publishing/draft'
import {
  EMPTY_DRAFTS,
  findDraft,
  reduceDrafts,
  type DraftsAction,
  type DraftsState,
} from '../../../../renderer/features/publishing/drafts-state'
import { aVideo } from './a-video'

const saved = (id: string, changes: Partial<SavedDraft['content']> = {}): SavedDraft => ({
  id,
  position: 1,
  fileName: `${id}.mp4`,
  sizeBytes: aVideo('any').sizeBytes,
  content: { ...contentOf(createDraft(id, aVideo('any'))), ...changes },
})
const restored = (
  drafts: readonly SavedDraft[],
  selectedId: string | null = null,
): DraftsAction => ({
  type: 'drafts-restored',
  list: { drafts, selectedId, setAsideFileName: null },
})
const opened = (id: string, video = aVideo(`video-${id}`)): DraftsAction => ({
  type: 'files-settled',
  accepted: [{ id, video, sidecar: null }],
  refused: [],
})
const refused = (id: string, code: 'video-not-found' | 'video-changed'): DraftsAction => ({
  type: 'files-settled',
  accepted: [],
  refused: [{ id, error: { code, retryable: true } }],
})
const reading = (id: string, fileName = `${id}.mp4`): DraftsAction => ({
  type: 'files-reading',
  files: [{ id, fileName }],
  scan: null,
})
const after = (...actions: readonly DraftsAction[]): DraftsState =>
  actions.reduce(reduceDrafts, EMPTY_DRAFTS)
const kinds = (state: DraftsState) => state.entries.map(({ kind, id }) => `${kind} ${id}`)

describe('drafts of earlier runs', () => {
  it('stand first, with the one that was open, and get their words back with the video', () => {
    const drafts = [saved('a'), saved('b', { caption: 'typed before' })]
    const state = after(reading('new'), restored(drafts, 'b'), opened('b'))
    expect(kinds(state)).toEqual(['reading a', 'draft b', 'reading new'])
    expect(findDraft(state, 'b')).toMatchObject({
      caption: 'typed before',
      stage: { kind: 'editing' },
    })
    // What the person has just handed over stays open.
    expect(state.selectedId).toBe('new')
    expect(after(restored(drafts, 'b')).selectedId).toBe('b')
    expect(after(restored(drafts, 'gone')).selectedId).toBe('a')
  })

  it('are awaited until they are here or could not be read, so that nobody is told too early that there are none', () => {
    expect(after(reading('new')).isAwaitingSaved).toBe(true)
    expect(after(restored([])).isAwaitingSaved).toBe(false)
    const error = { code: 'ledger-unavailable', retryable: true } as const
    expect(after({ type: 'save-error-changed', error }).isAwaitingSaved).toBe(false)
    expect(after({ type: 'save-error-changed', error: null }).isAwaitingSaved).toBe(true)
  })

  it('keep everything without their video, and ask before they are removed', () => {
    const state = after(
      restored([saved('a', { caption: 'words' })]),
      refused('a', 'video-not-found'),
    )
    const [entry] = state.entries
    expect(entry).toMatchObject({ kind: 'videoless', saved: { content: { caption: 'words' } } })
    expect(hasBeenEdited(entry!)).toBe(true)
    const again = reduceDrafts(state, { type: 'video-awaited', id: 'a' })
    expect(findDraft(reduceDrafts(again, opened('a')), 'a')?.caption).toBe('words')
  })

  it('find a moved file when it is handed over from its new place', () => {
    const lost = after(
      restored([saved('a', { caption: 'words' })]),
      refused('a', 'video-not-found'),
    )
    const video = { ...aVideo('elsewhere'), fileName: 'a.mp4' }
    const state = [reading('new', 'a.mp4'), opened('new', video)].reduce(reduceDrafts, lost)
    expect(kinds(state)).toEqual(['draft a'])
    expect(findDraft(state, 'a')).toMatchObject({ caption: 'words', video: { id: 'elsewhere' } })
    expect(state.selectedId).toBe('a')

    // Another file of that name is another video, and so is one that has changed.
    const other = { ...video, sizeBytes: video.sizeBytes + 1 }
    expect(kinds([reading('new'), opened('new', other)].reduce(reduceDrafts, lost))).toEqual([
      'videoless a',
      'draft new',
    ])
  })

  it('take the place of a fresh draft of the same file, never of one that was worked on', () => {
    const video = aVideo('same')
    const both = [
      reading('fresh'),
      opened('fresh', video),
      restored([saved('a', { caption: 'old' })]),
    ]
    expect(kinds(after(...both, opened('a', video)))).toEqual(['draft a'])
    expect(after(...both, opened('a', video)).selectedId).toBe('a')
    const typed: DraftsAction = {
      type: 'draft-changed',
      id: 'fresh',
      change: { field: 'caption', caption: 'new words' },
    }
    expect(kinds(after(...both, typed, opened('a', video)))).toEqual(['draft a', 'draft fresh'])
  })

  it('stay two when the same video was meant for two channels', () => {
    const video = aVideo('same')
    const drafts = [saved('a', { channelId: 'one' }), saved('b', { channelId: 'two' })]
    expect(kinds(after(restored(drafts), opened('a', video), opened('b', video)))).toEqual([
      'draft a',
      'draft b',
    ])
  })

  it('lose a cover that the file does not have any more, aloud', () => {
    const video = aVideo('short')
    const durationMs = 2000
    const short = { ...video, probe: { ...video.probe, durationMs } }
    const state = after(restored([saved('a', { coverTimestampMs: 5000 })]), opened('a', short))
    expect(findDraft(state, 'a')?.coverTimestampMs).toBeNull()
    expect(state.notice).toEqual({ kind: 'cover-lost', fileName: video.fileName })
    const kept = after(restored([saved('a', { coverTimestampMs: 1500 })]), opened('a', short))
    expect(findDraft(kept, 'a')?.coverTimestampMs).toBe(1500)
    expect(kept.notice).toBeNull()
  })

  it('say that their file was damaged', () => {
    const list = { drafts: [], selectedId: null, setAsideFileName: 'drafts.db.damaged-1' }
    expect(after({ type: 'drafts-restored', list }).notice).toEqual({
      kind: 'drafts-set-aside',
      setAsideFileName: 'drafts.db.damaged-1',
    })
  })
})
