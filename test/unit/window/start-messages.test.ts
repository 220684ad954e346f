import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import {
  describeSetAsideLedger,
  describeStartFailure,
} from '../../../electron/main/window/start-messages'

const FOLDER = '/profile'

describe('describeStartFailure', () => {
  const textOf = (error: unknown, locale = 'en-GB') =>
    describeStartFailure(error, FOLDER, locale).text

  it('names the disk, the ledger and a ledger of a newer version apart', () => {
    expect(textOf(new AppError('disk-full'))).toContain('no room left')
    expect(textOf(new AppError('ledger-unavailable'))).toContain('may write to /profile')
    const newer = new AppError('ledger-unavailable', {
      detail: { schemaVersion: 9, knownSchemaVersion: 1 },
    })
    expect(textOf(newer)).toContain('newer version')
  })

  it('says nothing of an unforeseen error but where to look, because its words may hold anything', () => {
    expect(textOf(new Error('client_secret=abc'))).toBe('The log in /profile says why.')
  })

  it('speaks the language of the system', () => {
    expect(describeStartFailure(new AppError('disk-full'), FOLDER, 'tr-TR').title).toBe(
      'Sosyabot başlatılamadı',
    )
  })
})

describe('describeSetAsideLedger', () => {
  it('names the file and warns of posting twice, in both languages', () => {
    const texts = ['en', 'tr'].flatMap((locale) =>
      [true, false].map((isLedgerRestored) => {
        const ledger = { fileName: 'posts.db.damaged-1', isLedgerRestored }
        return describeSetAsideLedger(ledger, FOLDER, locale).text
      }),
    )
    expect(new Set(texts).size).toBe(4)
    for (const text of texts) {
      expect(text).toContain('posts.db.damaged-1')
      expect(text).toContain('TikTok')
    }
  })
})
