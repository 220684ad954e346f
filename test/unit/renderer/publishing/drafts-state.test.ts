import { describe, expect, it } from 'vitest'
import {
  EMPTY_DRAFTS,
  findDraft,
  reduceDrafts,
  selectedEntry,
  type DraftsAction,
  type DraftsState,
} from '../../../../renderer/features/publishing/drafts-state'
import { copyForChannel } from '../../../../renderer/features/publishing/draft'
import type { TakenIn } from '../../../../electron/shared/intake'
import { aVideo } from './a-video'

function after(...actions: readonly DraftsAction[]): DraftsState {
  return actions.reduce(reduceDrafts, EMPTY_DRAFTS)
}
const reading = (...ids: readonly string[]): DraftsAction => ({
  type: 'files-reading',
  files: ids.map((id) => ({ id, fileName: `${id}.mp4` })),
  scan: null,
})
const accepted = (
  id: string,
  videoId = `video-${id}`,
  sidecar: TakenIn['sidecar'] = null,
): DraftsAction => ({
  type: 'files-settled',
  accepted: [{ id, video: aVideo(videoId), sidecar }],
  refused: [],
})
const caption = (id: string, text: string): DraftsAction => ({
  type: 'draft-changed',
  id,
  change: { field: 'caption', caption: text },
})

describe('reduceDrafts', () => {
  it('keeps the order of the drop although the files are read in another order', () => {
    const state = after(reading('1', '2', '3'), accepted('3'), accepted('1'), accepted('2'))
    expect(state.entries.map((entry) => [entry.kind, entry.id])).toEqual([
      ['draft', '1'],
      ['draft', '2'],
      ['draft', '3'],
    ])
    expect(state.selectedId).toBe('1')
  })

  it('shows what was dropped last and keeps what was typed before', () => {
    const state = after(reading('1'), accepted('1'), caption('1', 'typed'), reading('2', '3'))
    expect(state.selectedId).toBe('2')
    expect(findDraft(state, '1')?.caption).toBe('typed')
  })

  it('keeps a refused file in its place with its name and reason', () => {
    const error = { code: 'video-empty' as const, retryable: false }
    const state = after(reading('1', '2'), {
      type: 'files-settled',
      accepted: [],
      refused: [{ id: '1', error }],
    })
    expect(state.entries[0]).toEqual({ kind: 'refused-file', id: '1', fileName: '1.mp4', error })
    expect(state.entries[1]?.kind).toBe('reading')
  })

  it('takes the caption beside a video, says so, and never writes over a typed one', () => {
    const sidecar = { fileName: '1.txt', caption: 'from the file' }
    const state = after(reading('1'), accepted('1', 'same', sidecar))
    expect(findDraft(state, '1')?.caption).toBe('from the file')
    expect(state.notice).toMatchObject({ kind: 'intake', report: { sidecarNames: ['1.txt'] } })
    const again = [caption('1', 'typed'), reading('2'), accepted('2', 'same', sidecar)]
    expect(findDraft(again.reduce(reduceDrafts, state), '1')?.caption).toBe('typed')
  })

  it('says what a search through folders has left out', () => {
    const skipped = [{ reason: 'not-a-video' as const, count: 3 }]
    const scan = { files: [], sheets: [], skipped, isCut: true }
    const state = after({ type: 'files-reading', files: [{ id: '1', fileName: 'a.mp4' }], scan })
    expect(state.notice).toEqual({
      kind: 'intake',
      report: { isCut: true, skipped, sidecarNames: [] },
    })
  })

  it('selects the draft it has when the same video is handed over again', () => {
    const state = after(
      reading('1'),
      accepted('1', 'same'),
      caption('1', 'typed'),
      reading('2'),
      accepted('2', 'same'),
    )
    expect(state.entries).toHaveLength(1)
    expect(selectedEntry(state)).toMatchObject({ id: '1', caption: 'typed' })
  })

  it('shows a file that has changed as it is now in every draft of it, and says that a cover is gone', () => {
    const shorter = aVideo('same')
    const made = after(reading('1'), accepted('1', 'same'), {
      type: 'draft-changed',
      id: '1',
      change: { field: 'cover', coverTimestampMs: 7000 },
    })
    const first = findDraft(made, '1')!
    const copies = new Map([['1', [copyForChannel(first, '2', 'b')]]])
    const state = [
      { type: 'drafts-copied', copies } as const,
      reading('3'),
      {
        type: 'files-settled',
        accepted: [
          {
            id: '3',
            video: { ...shorter, probe: { ...shorter.probe, durationMs: 5000 } },
            sidecar: null,
          },
        ],
        refused: [],
      } as const,
    ].reduce(reduceDrafts, made)
    expect(state.entries).toMatchObject([
      { id: '1', coverTimestampMs: null, video: { probe: { durationMs: 5000 } } },
      { id: '2', coverTimestampMs: null, video: { probe: { durationMs: 5000 } } },
    ])
    expect(state.notice).toEqual({ kind: 'cover-lost', fileName: 'same.mp4' })
  })

  it('takes the next entry when the shown one is removed, then the one before, then none', () => {
    const start = after(reading('1', '2'), accepted('1'), accepted('2'))
    const one = reduceDrafts(start, { type: 'entry-removed', id: '1' })
    expect(one.selectedId).toBe('2')
    const none = reduceDrafts(one, { type: 'entry-removed', id: '2' })
    expect(none).toMatchObject({ selectedId: null, entries: [] })
    const last = reduceDrafts(reduceDrafts(start, { type: 'entry-selected', id: '2' }), {
      type: 'entry-removed',
      id: '2',
    })
    expect(last.selectedId).toBe('1')
  })

  it('does not move the selection when another entry is removed', () => {
    const state = reduceDrafts(after(reading('1', '2')), { type: 'entry-removed', id: '2' })
    expect(state.selectedId).toBe('1')
  })

  it.each(['sending', 'posted'] as const)('changes nothing in a draft that is %s', (kind) => {
    const stage = kind === 'posted' ? { kind, postId: 'p' } : { kind }
    const before = after(reading('1'), accepted('1'), caption('1', 'agreed'), {
      type: 'stage-changed',
      id: '1',
      stage,
    })
    const state = [
      caption('1', 'other'),
      { type: 'channel-chosen', id: '1', channelId: 'b' } as const,
    ].reduce(reduceDrafts, before)
    expect(findDraft(state, '1')).toEqual(findDraft(before, '1'))
  })

  it('remembers the channel chosen last for the next video', () => {
    const state = after(reading('1'), accepted('1'), {
      type: 'channel-chosen',
      id: '1',
      channelId: 'b',
    })
    expect(state.lastChannelId).toBe('b')
    expect(findDraft(state, '1')?.channelId).toBe('b')
  })

  it('gives the next video the channel chosen last, and leaves the videos before it where they were', () => {
    const state = after(
      ...[reading('1'), accepted('1'), reading('2'), accepted('2')],
      { type: 'channel-chosen', id: '1', channelId: 'b' },
      ...[reading('3'), accepted('3')],
    )
    expect(findDraft(state, '2')?.channelId).toBeNull()
    expect(findDraft(state, '3')?.channelId).toBe('b')
  })

  it('ignores answers for an entry that is gone', () => {
    const state = after(reading('1'), { type: 'entry-removed', id: '1' }, accepted('1'))
    expect(state.entries).toEqual([])
  })
})
