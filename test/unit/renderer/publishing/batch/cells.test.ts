import { describe, expect, it } from 'vitest'
import type { Channel, CreatorInfo } from '../../../../../electron/shared/channel'
import {
  clearBlock,
  copyBlock,
  fillDown,
  pasteBlock,
} from '../../../../../renderer/features/publishing/batch/block-edits'
import { BATCH_COLUMNS } from '../../../../../renderer/features/publishing/batch/batch-columns'
import {
  parseClock,
  parseTable,
  writeClock,
  writeTable,
} from '../../../../../renderer/features/publishing/batch/cell-text'
import {
  GRID_START,
  moveCursor,
  placeCursor,
  rangeOf,
} from '../../../../../renderer/features/publishing/batch/grid-cursor'
import {
  judgeDraft,
  type BatchFacts,
} from '../../../../../renderer/features/publishing/batch/judge-draft'
import { planApply } from '../../../../../renderer/features/publishing/batch/plan-apply'
import { replaceCaptions } from '../../../../../renderer/features/publishing/batch/replace-captions'
import { createDraft, type Draft } from '../../../../../renderer/features/publishing/draft'
import { en } from '../../../../../renderer/i18n/en'
import { aVideo } from '../a-video'

const aChannel = (id: string, displayName: string, username: string | null): Channel => ({
  id,
  displayName,
  username,
  avatarDataUrl: null,
  health: 'ok',
  grantedScopes: [],
  tokenStorage: 'keychain',
  connectedAtMs: 0,
})
const channels = [aChannel('a', 'Ayşe’nin Mutfağı', 'ayse'), aChannel('b', 'Balat', 'balat.ist')]
const creatorOf = (channelId: string, change: Partial<CreatorInfo> = {}): CreatorInfo => ({
  channelId,
  nickname: channelId,
  username: channelId,
  avatarDataUrl: null,
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSec: 600,
  fetchedAtMs: 0,
  ...change,
})
const facts: BatchFacts = {
  readiness: 'ready',
  channels,
  creators: new Map([
    ['a', { phase: 'ready', creator: creatorOf('a'), error: null }],
    [
      'b',
      {
        phase: 'ready',
        creator: creatorOf('b', {
          privacyLevelOptions: ['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
          isDuetDisabled: true,
        }),
        error: null,
      },
    ],
  ]),
  texts: en,
  nowMs: Date.UTC(2026, 0, 1),
}
const aDraft = (id: string, change: Partial<Draft> = {}): Draft => ({
  ...createDraft(id, aVideo(id)),
  ...change,
})
const column = (name: (typeof BATCH_COLUMNS)[number]) => BATCH_COLUMNS.indexOf(name)
const block = (
  entries: readonly Draft[],
  [firstRow, lastRow]: readonly [number, number],
  [from, to]: readonly [(typeof BATCH_COLUMNS)[number], (typeof BATCH_COLUMNS)[number]],
) => ({
  entries,
  facts,
  range: { firstRow, lastRow, firstColumn: column(from), lastColumn: column(to) },
})

describe('the clipboard of spreadsheets', () => {
  it.each([
    [
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      [
        ['two\nlines', 'a "quote"'],
        ['tab\tin it', 'x'],
      ],
    ],
    [[['']]],
  ])('reads what it writes: %j', (cells) => {
    expect(parseTable(writeTable(cells))).toEqual(cells)
  })

  it('takes the line ends of Windows, and none at the end as a row', () => {
    expect(parseTable('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it.each([
    ['2.5', 2500],
    ['0:03', 3000],
    ['1:02.05', 62_050],
    ['1:75', undefined],
    ['soon', undefined],
  ])('reads the moment %j', (text, timeMs) => {
    expect(parseClock(text)).toBe(timeMs)
    if (timeMs !== undefined) expect(parseClock(writeClock(timeMs))).toBe(timeMs)
  })
})

describe('edits of a block', () => {
  const entries = [aDraft('1', { caption: 'first', channelId: 'b' }), aDraft('2'), aDraft('3')]

  it('fills down captions and channels', () => {
    expect(fillDown(block(entries, [0, 2], ['caption', 'channel'])).edits).toEqual([
      { id: '2', channelId: 'b', changes: [{ field: 'caption', caption: 'first' }] },
      { id: '3', channelId: 'b', changes: [{ field: 'caption', caption: 'first' }] },
    ])
  })

  it('fills a single row from the one above it', () => {
    expect(fillDown(block(entries, [1, 1], ['caption', 'caption'])).edits).toMatchObject([
      { id: '2', changes: [{ caption: 'first' }] },
    ])
    expect(fillDown(block(entries, [0, 0], ['caption', 'caption'])).edits).toEqual([])
  })

  it('never fills, pastes or clears what a person has to choose (rules U6, U7 and U10)', () => {
    const chosen = [
      aDraft('1', {
        channelId: 'a',
        audienceByChannel: {
          a: {
            privacyLevel: 'SELF_ONLY',
            isCommentAllowed: true,
            isDuetAllowed: true,
            isStitchAllowed: true,
          },
        },
        disclosure: { isOn: true, isYourBrand: true, isBrandedContent: false },
      }),
      aDraft('2'),
    ]
    const choices = block(chosen, [0, 1], ['viewers', 'disclosure'])
    for (const answer of [
      fillDown(choices),
      clearBlock(choices),
      pasteBlock(choices, 'Only me\tComments\tYour brand'),
    ]) {
      expect(answer).toEqual({ edits: [], unreadableCount: 0, hasChoices: true })
    }
  })

  it('pastes cells from the first of the block on, and counts what it cannot read', () => {
    const answer = pasteBlock(
      block(entries, [1, 1], ['caption', 'caption']),
      'one\t@AYSE\ntwo\tNobody\nthree beyond the table\t@ayse',
    )
    expect(answer.edits).toEqual([
      { id: '2', channelId: 'a', changes: [{ field: 'caption', caption: 'one' }] },
      { id: '3', changes: [{ field: 'caption', caption: 'two' }] },
    ])
    expect(answer.unreadableCount).toBe(1)
  })

  it('pastes a single cell into the whole block', () => {
    expect(pasteBlock(block(entries, [0, 2], ['caption', 'caption']), 'all').edits).toHaveLength(3)
  })

  it('refuses a cover beyond the end of the video', () => {
    const cover = block(entries, [0, 0], ['cover', 'cover'])
    expect(pasteBlock(cover, '0:07.5').edits).toMatchObject([
      { changes: [{ field: 'cover', coverTimestampMs: 7500 }] },
    ])
    expect(pasteBlock(cover, '0:09')).toMatchObject({ edits: [], unreadableCount: 1 })
  })

  it('copies what it would paste', () => {
    expect(copyBlock(block(entries, [0, 1], ['file', 'channel']))).toBe(
      '1.mp4\tfirst\t@balat.ist\n2.mp4\t\t@ayse',
    )
  })

  it('leaves alone what is on its way', () => {
    const sending = [aDraft('1', { caption: 'x', stage: { kind: 'sending' } })]
    expect(clearBlock(block(sending, [0, 0], ['caption', 'caption'])).edits).toEqual([])
  })
})

describe('planApply', () => {
  const rows = [
    aDraft('1', { channelId: 'a' }),
    aDraft('2', { channelId: 'b' }),
    aDraft('3', { channelId: 'gone' }),
  ].map((draft, index) => ({
    rowNumber: index + 1,
    draft,
    judgement: judgeDraft(draft, facts),
  }))

  it('sets who can view only where the account offers it, and names the other rows', () => {
    const plan = planApply({ field: 'viewers', privacyLevel: 'PUBLIC_TO_EVERYONE' }, rows)
    expect(plan.edits).toEqual([
      {
        id: '1',
        changes: [
          {
            field: 'audience',
            channelId: 'a',
            audience: { privacyLevel: 'PUBLIC_TO_EVERYONE' },
          },
        ],
      },
    ])
    expect(plan.leftOut.map(({ row, reason }) => [row.rowNumber, reason])).toEqual([
      [2, 'not-offered'],
      [3, 'no-account'],
    ])
  })

  it('allows no interaction that an account has turned off', () => {
    const audience = { isCommentAllowed: true, isDuetAllowed: true, isStitchAllowed: false }
    const plan = planApply({ field: 'interactions', audience }, rows)
    expect(plan.edits.map(({ id }) => id)).toEqual(['1'])
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual(['turned-off', 'no-account'])
  })

  it.each([
    ['SELF_ONLY', 'a'],
    ['FOLLOWER_OF_CREATOR', 'b'],
  ] as const)('discloses no branded content for %s (rule U14)', (privacyLevel, channelId) => {
    const draft = aDraft('4', {
      channelId,
      audienceByChannel: {
        [channelId]: {
          privacyLevel,
          isCommentAllowed: false,
          isDuetAllowed: false,
          isStitchAllowed: false,
        },
      },
    })
    const row = { rowNumber: 4, draft, judgement: judgeDraft(draft, facts) }
    const disclosure = { isOn: true, isYourBrand: false, isBrandedContent: true }
    expect(
      planApply({ field: 'disclosure', disclosure, isAiGenerated: false }, [row]).leftOut,
    ).toMatchObject([{ reason: 'private-branded' }])
  })
})

describe('judgeDraft', () => {
  it('finds a video too long by the limit of the channel that its row is for', () => {
    const video = aVideo('v', { probe: { ...aVideo('v').probe, durationMs: 700_000 } })
    const row = (channelId: string) =>
      judgeDraft({ ...createDraft(channelId, video), channelId }, facts)
    expect(row('a').findings).toMatchObject([{ code: 'video-too-long', severity: 'blocks' }])
    const longer = new Map([
      ...facts.creators,
      [
        'b',
        {
          phase: 'ready' as const,
          creator: creatorOf('b', { maxVideoDurationSec: 900 }),
          error: null,
        },
      ] as const,
    ])
    const draft = { ...createDraft('1', video), channelId: 'b' }
    expect(judgeDraft(draft, { ...facts, creators: longer }).findings).toEqual([])
  })
})

describe('replaceCaptions', () => {
  const drafts = [aDraft('1', { caption: 'A.b a.b' }), aDraft('2', { caption: 'axb' })]

  it('takes what is looked for letter by letter', () => {
    const plan = replaceCaptions(drafts, { find: 'a.b', replaceWith: '$&', isCaseMatched: false })
    expect(plan).toEqual({
      placeCount: 2,
      edits: [{ id: '1', changes: [{ field: 'caption', caption: '$& $&' }] }],
    })
  })

  it('tells capital letters apart when asked', () => {
    const plan = replaceCaptions(drafts, { find: 'a.b', replaceWith: '', isCaseMatched: true })
    expect(plan.edits).toMatchObject([{ changes: [{ caption: 'A.b ' }] }])
  })

  it('finds nothing where nothing is looked for', () => {
    expect(
      replaceCaptions(drafts, { find: '', replaceWith: 'x', isCaseMatched: false }).edits,
    ).toEqual([])
  })
})

describe('the cursor of the table', () => {
  const size = { rows: 300, columns: BATCH_COLUMNS.length, pageRows: 10 }
  const key = (name: string, isShift = false, isControl = false) => ({
    key: name,
    isShift,
    isControl,
  })

  it('moves by cell, page, row and table, and stays inside', () => {
    const down = moveCursor(GRID_START, key('ArrowDown'), size)!
    expect(down).toMatchObject({ row: 1, anchorRow: 1 })
    expect(moveCursor(down, key('PageDown'), size)).toMatchObject({ row: 11 })
    expect(moveCursor(down, key('PageUp'), size)).toMatchObject({ row: 0 })
    expect(moveCursor(down, key('End', false, true), size)).toMatchObject({ row: 299 })
    expect(moveCursor(down, key('x'), size)).toBeNull()
  })

  it('marks a block while Shift is held', () => {
    const start = placeCursor(GRID_START, 4, 3)
    const up = moveCursor(start, key('ArrowUp', true), size)!
    const right = moveCursor(up, key('ArrowRight', true), size)!
    expect(rangeOf(right)).toEqual({ firstRow: 3, lastRow: 4, firstColumn: 3, lastColumn: 4 })
  })
})
