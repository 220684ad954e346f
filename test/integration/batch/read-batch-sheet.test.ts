import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBatchSheet } from '../../../electron/main/batch/read-batch-sheet'
import type { SheetReport } from '../../../electron/shared/batch-sheet'
import { writeArchive, writeWorkbook, writeWorkbookOf } from '../../fixtures/write-workbook'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-sheet-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function read(fileName: string, content: string | Buffer): Promise<SheetReport> {
  const path = join(folder, fileName)
  writeFileSync(path, content)
  return readBatchSheet(path, (found) => ({ ticket: `ticket for ${found}`, fileName: 'found' }))
}

const UNKNOWN = { channel: null, time: null, beside: null }

describe('a sheet of captions', () => {
  it('is read from CSV with quotes, commas and line ends in cells', async () => {
    const report = await read(
      'plan.csv',
      'file,caption,time,channel\r\na.mp4,"One, two\r\n""three""",30.11.2030 18:30,@defne.kitchen\r\n\r\n,,,\r\nb.mp4,Plain,,\r\n',
    )
    expect(report).toMatchObject({
      fileName: 'plan.csv',
      columns: ['file', 'caption', 'time', 'channel'],
      ignoredColumns: [],
      isCut: false,
    })
    expect(report.rows).toEqual([
      {
        rowNumber: 2,
        file: 'a.mp4',
        caption: 'One, two\n"three"',
        time: '30.11.2030 18:30',
        channel: '@defne.kitchen',
        beside: null,
      },
      { rowNumber: 5, file: 'b.mp4', caption: 'Plain', ...UNKNOWN },
    ])
  })

  it.each([
    ['semicolons, as Excel writes them in Turkish', 'Dosya;Açıklama\r\na.mp4;Bir, iki\r\n'],
    ["Excel's own hint", 'sep=;\r\nDOSYA;METİN\r\na.mp4;Bir, iki\r\n'],
    ['tabs', 'File\tCaption\na.mp4\tBir, iki\n'],
    ['a byte order mark', '\ufefffile;caption\na.mp4;Bir, iki\n'],
  ])('with %s', async (_name, text) => {
    const { rows } = await read('plan.csv', text)
    expect(rows).toEqual([{ rowNumber: 2, file: 'a.mp4', caption: 'Bir, iki', ...UNKNOWN }])
  })

  it('in UTF-16 and in the code page of Turkish Windows', async () => {
    const text = 'dosya;metin\r\nkış.mp4;Şğıİ\r\n'
    const expected = [{ rowNumber: 2, file: 'kış.mp4', caption: 'Şğıİ', ...UNKNOWN }]
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect((await read('a.csv', utf16)).rows).toEqual(expected)
    const turkish = Buffer.from(
      text.replace(/[Şşğıİ]/gu, (letter) => {
        const byte = { Ş: 0xde, ş: 0xfe, ğ: 0xf0, ı: 0xfd, İ: 0xdd }[letter]
        return String.fromCharCode(byte ?? 0x3f)
      }),
      'latin1',
    )
    expect((await read('b.csv', turkish)).rows).toEqual(expected)
  })

  it('from an Excel workbook, dates as the clock on the wall shows them', async () => {
    const report = await read(
      'plan.xlsx',
      writeWorkbook([
        ['Notes', 'File', 'Caption', 'Time', 'Who can view'],
        // 2030-11-30 18:30 in Excel's days since 1900.
        ['mine', 'a.mp4', 'Menemen <3 & "more"\nline', { serial: 47817.770833333336 }, 'Everyone'],
      ]),
    )
    expect(report.ignoredColumns).toEqual(['Notes', 'Who can view'])
    expect(report.rows).toEqual([
      {
        rowNumber: 2,
        file: 'a.mp4',
        caption: 'Menemen <3 & "more"\nline',
        time: '2030-11-30 18:30',
        channel: null,
        beside: null,
      },
    ])
  })

  it('every minute of a day in an Excel workbook is that minute, and a date alone is no midnight', async () => {
    const DAY = 47817
    const minutes = Array.from({ length: 1440 }, (_, minute) => minute)
    const report = await read(
      'plan.xlsx',
      writeWorkbook([
        ['File', 'Time'],
        ...minutes.map((minute) => [`${minute}.mp4`, { serial: DAY + minute / 1440 }]),
      ]),
    )
    const pad = (value: number): string => String(value).padStart(2, '0')
    expect(report.rows.map(({ time }) => time)).toEqual(
      minutes.map((minute) =>
        minute === 0
          ? '2030-11-30'
          : `2030-11-30 ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
      ),
    )
  })

  it('finds files beside it and below it, and nothing else on the computer', async () => {
    mkdirSync(join(folder, 'week'))
    writeFileSync(join(folder, 'a.mp4'), 'a')
    writeFileSync(join(folder, 'week', 'b.mov'), 'b')
    symlinkSync('/etc/hostname', join(folder, 'way-out.mp4'))
    const { rows } = await read(
      'plan.csv',
      'file\na\nweek\\b.mov\n../../etc/hostname\n/etc/hostname\nway-out.mp4\nweek\nnever.mp4\n',
    )
    expect(rows.map(({ beside }) => beside !== null)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(rows.map(({ file }) => file)).toEqual([
      'a',
      'b.mov',
      'hostname',
      'hostname',
      'way-out.mp4',
      'week',
      'never.mp4',
    ])
  })

  it('is cut after 2,000 rows and says so', async () => {
    const report = await read('plan.csv', `file\n${'a.mp4\n'.repeat(2001)}`)
    expect(report.isCut).toBe(true)
    expect(report.rows).toHaveLength(2000)
  })
})

describe('what is no sheet of captions', () => {
  it.each([
    ['nothing at all', '', 'sheet-without-file-column'],
    ['no column for files', 'caption\nHello\n', 'sheet-without-file-column'],
    ['bytes', Buffer.from([0, 1, 2, 3, 0, 0]), 'sheet-unreadable'],
    ['an archive that is no workbook', writeArchive({ 'a.txt': 'a' }), 'sheet-unreadable'],
    ['half an archive', writeArchive({ 'a.txt': 'a' }).subarray(0, 40), 'sheet-unreadable'],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'sheet-too-large'],
    [
      'an archive that unpacks to 200 MB',
      writeArchive({ 'xl/workbook.xml': Buffer.alloc(200 * 1024 * 1024) }),
      'sheet-too-large',
    ],
  ])('%s', async (_name, content, code) => {
    await expect(read('plan.xlsx', content)).rejects.toMatchObject({ code })
  })

  it('a file that is gone', async () => {
    await expect(
      readBatchSheet(join(folder, 'gone.csv'), () => ({ ticket: '', fileName: '' })),
    ).rejects.toMatchObject({ code: 'sheet-unreadable' })
  })
})

describe('a workbook that was made to fill memory', () => {
  const filePlace = '<c r="A1" t="inlineStr"><is><t>file</t></is></c>'

  it.each([
    [
      'a cell at the far corner',
      `<row r="1">${filePlace}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
      'sheet-too-large',
    ],
    [
      'a row beyond the last one',
      `<row r="1">${filePlace}</row><row r="4000000000"><c r="A2"><v>1</v></c></row>`,
      'sheet-unreadable',
    ],
    [
      'a column beyond the last one',
      `<row r="1">${filePlace}<c r="ZZZZZZZ1"><v>1</v></c></row>`,
      'sheet-unreadable',
    ],
    [
      'the same under a prefix',
      `<row r="1">${filePlace}</row><row x:r='9999999'><c x:r='A9999999'><v>1</v></c></row>`,
      'sheet-too-large',
    ],
    [
      'the same in character references',
      `<row r="1">${filePlace}</row><row r="&#57;999999"><c r="A9"><v>1</v></c></row>`,
      'sheet-unreadable',
    ],
  ])('%s', async (_name, sheetData, code) => {
    await expect(read('plan.xlsx', writeWorkbookOf(sheetData))).rejects.toMatchObject({ code })
  })

  it('is read without the files that its directory does not name', async () => {
    const workbook = writeWorkbook([['file'], ['a.mp4']])
    const hidden = writeArchive({ 'xl/hidden.xml': Buffer.alloc(300 * 1024 * 1024) })
    const startOf = (archive: Buffer): number => archive.readUInt32LE(archive.length - 6)
    const hiddenFile = hidden.subarray(0, startOf(hidden))
    // The size it claims is what a reader would set aside before the first byte.
    hiddenFile.writeUInt32LE(0xffff_fff0, 22)
    const end = Buffer.from(workbook.subarray(startOf(workbook)))
    end.writeUInt32LE(startOf(workbook) + hiddenFile.length, end.length - 6)
    const before = process.memoryUsage()
    const report = await read(
      'plan.xlsx',
      Buffer.concat([workbook.subarray(0, startOf(workbook)), hiddenFile, end]),
    )
    const after = process.memoryUsage()
    expect(report.rows.map(({ file }) => file)).toEqual(['a.mp4'])
    expect(after.rss - before.rss).toBeLessThan(150 * 1024 * 1024)
  })

  it('is refused for its number of cells before they take a minute', async () => {
    const rows = Array.from({ length: 120_000 }, (_, row) => `<row r="${row + 1}"/>`)
    const startedAtMs = performance.now()
    await expect(read('plan.xlsx', writeWorkbookOf(rows.join('')))).rejects.toMatchObject({
      code: 'sheet-too-large',
    })
    expect(performance.now() - startedAtMs).toBeLessThan(2000)
  })

  it('the last row that LibreOffice writes is no trick', async () => {
    const report = await read(
      'plan.xlsx',
      writeWorkbookOf(
        `<row r="1">${filePlace}</row><row r="2"><c r="A2" t="inlineStr"><is><t>a.mp4</t></is></c></row><row r="1048576" ht="12.8"/>`,
      ),
    )
    expect(report.rows.map(({ file }) => file)).toEqual(['a.mp4'])
  })
})
