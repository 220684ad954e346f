import { describe, expect, it } from 'vitest'
import type { SheetReport, SheetRow } from '../../../../../electron/shared/batch-sheet'
import { planSheet } from '../../../../../renderer/features/publishing/batch/plan-sheet'
import { createDraft, type DraftEntry } from '../../../../../renderer/features/publishing/draft'
import { aVideo } from '../a-video'

const NOW_MS = Date.parse('2030-11-01T12:00:00Z')
const CHANNELS = [
  { id: 'defne', displayName: 'Defne Arslan', username: 'defne.kitchen' },
  { id: 'mira', displayName: 'Mira', username: 'mira.studio' },
  { id: 'mira-2', displayName: 'Mira', username: 'mira.shop' },
].map((channel) => ({
  ...channel,
  avatarDataUrl: null,
  health: 'ok' as const,
  grantedScopes: [],
  tokenStorage: 'keychain' as const,
  connectedAtMs: 0,
}))
const ENTRIES: readonly DraftEntry[] = ['Kış.mp4', 'b.mp4', 'b.mov'].map((fileName, index) =>
  createDraft(`draft-${index}`, aVideo(`video-${index}`, { fileName })),
)

function plan(...rows: readonly Partial<SheetRow>[]) {
  const report: SheetReport = {
    fileName: 'plan.csv',
    columns: ['file', 'caption', 'time', 'channel'],
    ignoredColumns: [],
    isCut: false,
    rows: rows.map((row, index) => ({
      rowNumber: index + 2,
      file: null,
      caption: null,
      time: null,
      channel: null,
      beside: null,
      ...row,
    })),
  }
  return planSheet(report, { entries: ENTRIES, channels: CHANNELS, nowMs: NOW_MS })
}

describe('what a sheet would do', () => {
  it('fills caption, time and channel of the video that a row names, and nothing else', () => {
    const { edits, problems } = plan({
      file: 'KIŞ.MP4',
      caption: 'Snow #kış',
      time: '2030-11-30T18:30Z',
      channel: '@Defne.Kitchen',
    })
    expect(problems).toEqual([])
    expect(edits).toEqual([
      {
        id: 'draft-0',
        channelId: 'defne',
        changes: [
          { field: 'caption', caption: 'Snow #kış' },
          { field: 'schedule', scheduledForMs: Date.parse('2030-11-30T18:30Z') },
        ],
      },
    ])
  })

  it('knows a video by its name without the ending', () => {
    expect(plan({ file: 'kış' }).edits.map(({ id }) => id)).toEqual(['draft-0'])
  })

  it('takes a file beside the sheet only when no video of that name is at hand', () => {
    const beside = { ticket: 't', fileName: 'new.mp4' }
    expect(plan({ file: 'new.mp4', beside })).toMatchObject({ edits: [], besides: [beside] })
    expect(plan({ file: 'b.mp4', beside })).toMatchObject({
      edits: [{ id: 'draft-1' }],
      besides: [],
    })
  })

  it.each([
    [{}, 'file-missing'],
    [{ file: 'never.mp4' }, 'file-unknown'],
    [{ file: 'b' }, 'file-ambiguous'],
    [{ file: 'b.mp4', time: 'tomorrow' }, 'time-unreadable'],
    [{ file: 'b.mp4', time: '2029-11-30T18:30Z' }, 'time-in-the-past'],
    [{ file: 'b.mp4', time: '2032-11-30T18:30Z' }, 'time-too-far'],
    [{ file: 'b.mp4', channel: 'nobody' }, 'channel-unknown'],
    [{ file: 'b.mp4', channel: 'Mira' }, 'channel-ambiguous'],
  ] as const)('%j is told as %s', (row, code) => {
    expect(plan(row).problems).toEqual([expect.objectContaining({ rowNumber: 2, code })])
  })

  it('fills the rest of a row whose time or channel cannot be used', () => {
    const { edits } = plan({ file: 'b.mp4', caption: 'Kept', time: 'soon', channel: 'nobody' })
    expect(edits).toEqual([{ id: 'draft-1', changes: [{ field: 'caption', caption: 'Kept' }] }])
  })

  it('keeps a caption that is too long, and tells the exact excess', () => {
    const caption = '🍳'.repeat(1101)
    const { edits, problems } = plan({ file: 'b.mp4', caption })
    expect(problems).toMatchObject([{ code: 'caption-too-long', excessUnits: 2 }])
    expect(edits).toEqual([{ id: 'draft-1', changes: [{ field: 'caption', caption }] }])
  })

  it('fills a video once, and tells of further rows for it', () => {
    const { edits, problems } = plan({ file: 'b.mp4', caption: 'one' }, { file: 'B.MP4' })
    expect(edits).toHaveLength(1)
    expect(problems).toMatchObject([{ rowNumber: 3, code: 'file-again' }])
  })
})
