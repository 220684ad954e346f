import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTikTokAnswer } from '../../../electron/main/tiktok/read-tiktok-answer'

describe('readTikTokAnswer', () => {
  it.each([
    [
      'the API’s envelope',
      '{"data":{},"error":{"code":"ok","message":"","log_id":"2026A1"}}',
      { code: 'ok', message: null, logId: '2026A1' },
    ],
    [
      'the documents’ spelling of the log id',
      '{"error":{"code":"invalid_params","message":"The chunk size is invalid","logid":"2026A1"}}',
      { code: 'invalid_params', message: 'The chunk size is invalid', logId: '2026A1' },
    ],
    [
      'a log id beyond 2^53',
      '{"error":{"code":"ok","log_id":20261123120000010203040506}}',
      { code: 'ok', logId: '20261123120000010203040506' },
    ],
    [
      'OAuth’s flat form',
      '{"error":"invalid_grant","error_description":"Authorization code is expired.","log_id":"7"}',
      { code: 'invalid_grant', message: 'Authorization code is expired.', logId: '7' },
    ],
    [
      'the older API’s form',
      '{"data":{"captcha":"","description":"Parameter error","error_code":10002},"message":"error"}',
      { code: '10002', message: 'Parameter error', logId: null },
    ],
    ['a token answer', '{"access_token":"x","log_id":"8"}', { code: null, logId: '8' }],
    ['an empty error', '{"error":"","data":{"error_code":0}}', { code: null }],
    ['an envelope without a code', '{"error":{"message":"?"}}', { code: null, message: '?' }],
    ['no error at all', '{}', { code: null, message: null, logId: null }],
  ])('reads %s', (_name, text, expected) => {
    expect(readTikTokAnswer(text)).toMatchObject(expected)
  })

  it.each([
    '',
    ' ',
    'null',
    '[]',
    '"ok"',
    '1',
    '<html>',
    '{"error":{"code":"ok"}',
    '{} {}',
    '{a:1}',
  ])('takes %j as unreadable', (text) => {
    expect(readTikTokAnswer(text)).toBeNull()
  })

  it('keeps every digit of a post id, and numbers that fit as numbers', () => {
    const answer = readTikTokAnswer(
      '{"data":{"ids":[7678907398077074696],"safe":9007199254740991,"half":0.5,"big":1e30},"error":{"code":"ok"}}',
    )
    expect(answer?.json.data).toEqual({
      ids: ['7678907398077074696'],
      safe: 9007199254740991,
      half: 0.5,
      big: '1e30',
    })
  })

  it('lets nothing but short identifiers through as code or log id', () => {
    const answer = readTikTokAnswer(
      JSON.stringify({ error: { code: 'act.token with spaces', log_id: 'x'.repeat(81) } }),
    )
    expect(answer).toMatchObject({ code: 'unreadable', logId: 'unreadable' })
  })

  it('never throws, whatever JSON or text comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        readTikTokAnswer(text)
      }),
      { numRuns: 2000 },
    )
  })
})
