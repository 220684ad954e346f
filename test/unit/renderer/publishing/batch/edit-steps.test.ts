import { describe, expect, it } from 'vitest'
import {
  copyForChannel,
  createDraft,
  type Draft,
} from '../../../../../renderer/features/publishing/draft'
import {
  EMPTY_DRAFTS,
  reduceDrafts,
  type DraftsAction,
  type DraftsState,
} from '../../../../../renderer/features/publishing/drafts-state'
import { aVideo } from '../a-video'

const original: Draft = {
  ...createDraft('1', aVideo('v')),
  channelId: 'a',
  caption: 'for all',
  audienceByChannel: {
    a: {
      privacyLevel: 'PUBLIC_TO_EVERYONE',
      isCommentAllowed: true,
      isDuetAllowed: false,
      isStitchAllowed: false,
    },
  },
  disclosure: { isOn: true, isYourBrand: true, isBrandedContent: false },
  isAiGenerated: true,
}
const start: DraftsState = {
  ...EMPTY_DRAFTS,
  entries: [original, createDraft('2', aVideo('w'))],
  checkedIds: new Set(['1']),
}
const copy: DraftsAction = {
  type: 'drafts-copied',
  copies: new Map([
    ['1', [copyForChannel(original, '1b', 'b'), copyForChannel(original, '1c', 'c')]],
  ]),
}
const undo: DraftsAction = { type: 'edit-undone' }
const after = (...actions: readonly DraftsAction[]) => actions.reduce(reduceDrafts, start)
const ids = ({ entries }: DraftsState) => entries.map(({ id }) => id)
const captionOf = (id: string, text: string): DraftsAction => ({
  type: 'drafts-edited',
  edits: [{ id, changes: [{ field: 'caption', caption: text }] }],
})

describe('copies for further channels', () => {
  it('are ticked and nothing else is, so that Remove cannot hit what they were made from', () => {
    const copied = after(copy)
    expect(ids(copied)).toEqual(['1', '1b', '1c', '2'])
    expect([...copied.checkedIds]).toEqual(['1b', '1c'])
    const removed = reduceDrafts(copied, { type: 'entries-removed', ids: copied.checkedIds })
    expect(removed.entries).toEqual(start.entries)
  })

  it('carry neither viewers, interactions nor disclosure', () => {
    for (const entry of after(copy).entries.slice(1, 3)) {
      expect(entry).toMatchObject({
        caption: 'for all',
        audienceByChannel: {},
        disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
        isAiGenerated: false,
      })
    }
  })

  it('go with one undo, and the ticks stand where they stood', () => {
    const undone = after(copy, undo)
    expect(undone.entries).toEqual(start.entries)
    expect([...undone.checkedIds]).toEqual(['1'])
    expect(undone.editSteps).toEqual([])
  })

  it('go after what the table changed in them is taken back, step by step', () => {
    const edited = after(copy, captionOf('1b', 'for b'))
    const once = reduceDrafts(edited, undo)
    expect(ids(once)).toEqual(['1', '1b', '1c', '2'])
    expect(ids(reduceDrafts(once, undo))).toEqual(['1', '2'])
  })

  it('stay where the person has chosen something for them since', () => {
    const typed = after(copy, {
      type: 'draft-changed',
      id: '1b',
      change: { field: 'audience', channelId: 'b', audience: { privacyLevel: 'SELF_ONLY' } },
    })
    const undone = reduceDrafts(typed, undo)
    expect(ids(undone)).toEqual(['1', '1b', '2'])
    expect([...undone.checkedIds]).toEqual(['1b'])
  })

  it('stay once they are on their way', () => {
    const stages = new Map([['1c', { kind: 'sending' as const }]])
    expect(ids(after(copy, { type: 'stages-changed', stages }, undo))).toEqual(['1', '1c', '2'])
  })

  it('leave ticks alone that were made since', () => {
    const undone = after(copy, { type: 'entries-checked', ids: new Set(['2']) }, undo)
    expect([...undone.checkedIds]).toEqual(['2'])
  })

  it('are no step when there is none', () => {
    expect(after({ type: 'drafts-copied', copies: new Map([['1', []]]) })).toBe(start)
  })
})

describe('undo of the table', () => {
  it('passes over a step whose rows are gone', () => {
    const state = after(captionOf('2', 'kept'), copy, {
      type: 'entries-removed',
      ids: new Set(['1b', '1c']),
    })
    const undone = reduceDrafts(state, undo)
    expect(undone.entries[1]).toMatchObject({ id: '2', caption: '' })
    expect(undone.editSteps).toEqual([])
    expect(reduceDrafts(undone, undo)).toBe(undone)
  })
})
