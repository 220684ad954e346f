import { describe, expect, it } from 'vitest'
import { createDraft, type Draft } from '../../../../../renderer/features/publishing/draft'
import {
  editDrafts,
  undoChange,
} from '../../../../../renderer/features/publishing/batch/edit-drafts'
import { aVideo } from '../a-video'

const aDraft = (id: string, change: Partial<Draft> = {}): Draft => ({
  ...createDraft(id, aVideo(id)),
  ...change,
})
const caption = (id: string, text: string) => ({
  id,
  changes: [{ field: 'caption' as const, caption: text }],
})

describe('editDrafts', () => {
  it('changes the named drafts and leaves the others the very same objects', () => {
    const entries = [aDraft('1'), aDraft('2')]
    const edited = editDrafts(entries, [caption('1', 'new'), caption('gone', 'x')])
    expect(edited.entries).toMatchObject([{ caption: 'new' }, { caption: '' }])
    expect(edited.entries[1]).toBe(entries[1])
  })

  it('is no step when nothing has changed', () => {
    const entries = [aDraft('1', { caption: 'same' })]
    expect(editDrafts(entries, [caption('1', 'same')])).toEqual({ entries, step: null })
  })

  it('leaves alone what is on its way or posted', () => {
    const entries = [
      aDraft('1', { stage: { kind: 'sending' } }),
      aDraft('2', { stage: { kind: 'posted', postId: 'p' } }),
    ]
    expect(editDrafts(entries, [caption('1', 'x'), caption('2', 'x')]).step).toBeNull()
  })

  it('takes a step back, but not what was typed after it', () => {
    const before = [aDraft('1', { caption: 'old', isAiGenerated: true }), aDraft('2')]
    const { entries, step } = editDrafts(before, [
      { ...caption('1', 'new'), channelId: 'b' },
      caption('2', 'new'),
    ])
    const typed = entries.map((entry) =>
      entry.id === '2' ? { ...(entry as Draft), caption: 'typed after' } : entry,
    )
    expect(undoChange(typed, step!)).toMatchObject([
      { caption: 'old', channelId: null, isAiGenerated: true },
      { caption: 'typed after' },
    ])
  })

  it('answers the very same list when there is nothing to take back', () => {
    const { entries, step } = editDrafts([aDraft('1')], [caption('1', 'new')])
    const undone = undoChange(entries, step!)
    expect(undoChange(undone, step!)).toBe(undone)
    expect(undoChange([aDraft('2')], step!)).toMatchObject([{ id: '2' }])
  })

  it('cannot take back what was agreed to in the meantime', () => {
    const { entries, step } = editDrafts([aDraft('1')], [caption('1', 'new')])
    const posted = entries.map((entry) => ({
      ...(entry as Draft),
      stage: { kind: 'posted' as const, postId: 'p' },
    }))
    expect(undoChange(posted, step!)).toMatchObject([{ caption: 'new' }])
  })
})
