import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APP_ERROR_CODES, type AppErrorDetail } from '../../../../electron/shared/app-error'
import { en } from '../../../../renderer/i18n/en'
import { describeError } from '../../../../renderer/i18n/error-words'
import { tr } from '../../../../renderer/i18n/tr'

const languages = [
  ['en', en],
  ['tr', tr],
] as const

/** Names that main uses in details, and some that it does not. */
const detailNames = [
  'actual',
  'actualBytes',
  'actualFps',
  'actualName',
  'actualSec',
  'clockOffsetMs',
  'codec',
  'container',
  'count',
  'errno',
  'excess',
  'expectedBytes',
  'expectedName',
  'failReason',
  'heightPx',
  'httpStatus',
  'limit',
  'limitBytes',
  'limitSec',
  'reason',
  'systemCode',
  'openPosts',
  'port',
  'problem',
  'retryAfterMs',
  'tiktokCode',
  'widthPx',
]
const details: fc.Arbitrary<AppErrorDetail> = fc.dictionary(
  fc.constantFrom(...detailNames),
  fc.oneof(
    fc.integer(),
    fc.double({ noNaN: false }),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/NaN|undefined|null/g, '')),
    fc.boolean(),
  ),
)

describe.each(languages)('the words of every error (%s)', (_language, dictionary) => {
  it.each(APP_ERROR_CODES)('%s says what happened, why and what to do', (code) => {
    const { title, cause, remedy } = describeError(dictionary.errors, { code })
    expect(title).toMatch(/\S/)
    expect(cause).toMatch(/[.!?]$/)
    expect(remedy).toMatch(/[.!?]$/)
    // A title is a heading: only the owner's sentence ends with a full stop.
    if (code !== 'integration-disabled') expect(title).not.toMatch(/\.$/)
  })

  it('makes whole sentences of whatever details come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...APP_ERROR_CODES), details, (code, detail) => {
        const words = Object.values(describeError(dictionary.errors, { code, detail })).join(' ')
        expect(words).not.toMatch(/undefined|NaN|\bnull\b|\[object|Infinity/)
      }),
      { numRuns: 2000 },
    )
  })

  it('names each failure differently', () => {
    const titles = APP_ERROR_CODES.map((code) => describeError(dictionary.errors, { code }).title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('gives the labels of the owner’s guide with the matching errors', () => {
    const title = (code: (typeof APP_ERROR_CODES)[number]) =>
      describeError(dictionary.errors, { code }).title
    expect(title('permission-error')).toContain('permission_error')
    expect(title('sign-in-redirect-mismatch')).toContain('redirect_uri_mismatch')
    expect(title('video-too-large')).toContain('video_size_too_large')
    expect(describeError(dictionary.errors, { code: 'video-too-large' }).remedy).toMatch(/287 MB/)
    expect(dictionary.help.rows.map(({ code }) => code)).toEqual([
      'integration-disabled',
      'permission-error',
      'sign-in-redirect-mismatch',
      'video-too-large',
    ])
  })
})

describe('English words', () => {
  it('says the owner’s sentence to the letter', () => {
    expect(describeError(en.errors, { code: 'integration-disabled' }).title).toBe(
      'TikTok integration disabled: client key/secret not configured.',
    )
  })

  it('puts the figures of the case into the words', () => {
    const cause = (code: (typeof APP_ERROR_CODES)[number], detail: AppErrorDetail) =>
      describeError(en.errors, { code, detail }).cause
    expect(
      cause('video-too-large', { actualBytes: 5 * 1024 ** 3, limitBytes: 4 * 1024 ** 3 }),
    ).toBe('The file is 5 GB; TikTok takes up to 4 GB.')
    expect(cause('video-too-long', { actualSec: 75, limitSec: 60 })).toBe(
      'It lasts 1:15; TikTok allows this account 1:00.',
    )
    expect(cause('clock-off', { clockOffsetMs: -3_720_000 })).toContain('1 hr 2 min behind')
    expect(cause('clock-off', { clockOffsetMs: 3_720_000 })).toContain('ahead of')
    expect(cause('caption-too-long', { excess: 1, limit: 2200 })).toContain('1 character over')
    expect(cause('caption-too-long', { excess: 1204, limit: 2200 })).toContain('1,204 characters')
    expect(
      describeError(en.errors, {
        code: 'tiktok-rate-limited',
        detail: { retryAfterMs: 90_000 },
      }).remedy,
    ).toBe('Try again in 1 min 30 sec.')
  })
})

describe('Turkish words', () => {
  it('writes figures as Turkish does', () => {
    const { cause } = describeError(tr.errors, {
      code: 'video-picture-size-unsupported',
      detail: { widthPx: 5120, heightPx: 2880 },
    })
    expect(cause).toContain('5.120 × 2.880')
  })

  it('is a translation: no error keeps its English words', () => {
    const same = APP_ERROR_CODES.filter((code) => {
      const english = describeError(en.errors, { code })
      const turkish = describeError(tr.errors, { code })
      return english.cause === turkish.cause || english.remedy === turkish.remedy
    })
    expect(same).toEqual([])
  })
})
