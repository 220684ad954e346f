import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import {
  dataOf,
  errorOf,
  PracticeSession,
  send,
  type Tokens,
  type WireAnswer,
} from './practice-session'

const CREATOR_INFO = '/v2/post/publish/creator_info/query/'
const [publicCreator, privateCreator, shortCreator] = PRACTICE_ACCOUNTS.map(({ openId }) => openId)

let session: PracticeSession
let tokens: Tokens

beforeEach(async () => {
  session = await PracticeSession.start()
  tokens = await session.connect()
})

afterEach(() => session.practice.stop())

function userInfo(
  fields: string | null,
  accessToken: string | null = tokens.access_token,
): Promise<WireAnswer> {
  const query = fields === null ? '' : `?fields=${fields}`
  return send(`${session.origin}/v2/user/info/${query}`, {
    headers: accessToken === null ? {} : { Authorization: `Bearer ${accessToken}` },
  })
}

describe('user info', () => {
  it('answers the basic fields that were asked for', async () => {
    const answer = await userInfo('open_id,display_name')
    expect(answer.json()).toEqual({
      data: { user: { open_id: publicCreator, display_name: 'Defne Arslan' } },
      error: { code: 'ok', message: '', log_id: answer.headers['x-tt-logid'] },
    })
  })

  it.each(['open_id,username', 'follower_count'])(
    'fails as a whole for a field outside the scope (%s)',
    async (fields) => {
      const answer = await userInfo(fields)
      expect(answer.status).toBe(401)
      expect(errorOf(answer).code).toBe('scope_not_authorized')
      expect(dataOf(answer)).toEqual({})
    },
  )

  it.each([null, '', 'open_id,', 'open_id,nickname', 'constructor'])(
    'refuses the field list %j',
    async (fields) => {
      const answer = await userInfo(fields)
      expect([answer.status, errorOf(answer).code]).toEqual([400, 'invalid_params'])
    },
  )

  it.each([[null], ['act.unknown']])('refuses the token %j', async (token) => {
    const answer = await userInfo('open_id', token)
    expect([answer.status, errorOf(answer).code]).toEqual([401, 'access_token_invalid'])
  })

  it('serves avatars as PNG until their address expires', async () => {
    const answer = await userInfo('avatar_url,avatar_url_100,avatar_large_url')
    const user = dataOf(answer)['user'] as Record<string, string>
    for (const url of Object.values(user)) {
      const image = await fetch(url)
      expect(image.headers.get('content-type')).toBe('image/png')
      expect(
        Buffer.from(await image.arrayBuffer())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    }
    session.clock.advance(2 * 3_600_000)
    expect((await send(user['avatar_url'] ?? '')).status).toBe(403)
    expect((await send(`${session.origin}/practice-avatar/nobody/100.png`)).status).toBe(404)
    expect((await send(`${session.origin}/practice-avatar/%E0%A4%A/100.png`)).status).toBe(404)
  })
})

describe('creator info', () => {
  it('describes a public creator', async () => {
    const answer = await session.api(CREATOR_INFO, tokens.access_token, '')
    expect(dataOf(answer)).toEqual({
      creator_avatar_url: expect.stringContaining('/practice-avatar/') as unknown,
      creator_username: 'defne.kitchen',
      creator_nickname: 'Defne Arslan',
      privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      comment_disabled: false,
      duet_disabled: false,
      stitch_disabled: false,
      max_video_post_duration_sec: 600,
    })
  })

  it('describes a private creator, whose duet and stitch are always off', async () => {
    const other = await session.connect({ account: privateCreator ?? '' })
    const data = dataOf(await session.api(CREATOR_INFO, other.access_token))
    expect(data['privacy_level_options']).toEqual([
      'FOLLOWER_OF_CREATOR',
      'MUTUAL_FOLLOW_FRIENDS',
      'SELF_ONLY',
    ])
    expect([data['duet_disabled'], data['stitch_disabled'], data['comment_disabled']]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('follows a change of the account at once', async () => {
    session.practice.faults.changeAccount(shortCreator ?? '', {
      privacyLevelOptions: ['SELF_ONLY'],
      maxVideoPostDurationSec: 30,
      commentDisabled: true,
    })
    const other = await session.connect({ account: shortCreator ?? '' })
    expect(dataOf(await session.api(CREATOR_INFO, other.access_token))).toMatchObject({
      privacy_level_options: ['SELF_ONLY'],
      max_video_post_duration_sec: 30,
      comment_disabled: true,
    })
  })

  it.each([
    'spam_risk_too_many_posts',
    'spam_risk_user_banned_from_posting',
    'reached_active_user_cap',
  ] as const)('says %s with HTTP 200', async (cannotPost) => {
    session.practice.faults.changeAccount(publicCreator ?? '', { cannotPost })
    const answer = await session.api(CREATOR_INFO, tokens.access_token)
    expect([answer.status, errorOf(answer).code]).toEqual([200, cannotPost])
    expect(dataOf(answer)).toEqual({})
    const init = await session.init(tokens.access_token, 1000)
    expect([init.status, errorOf(init).code]).toEqual([403, cannotPost])
  })

  it('needs video.publish', async () => {
    const limited = await session.connect({ deniedScopes: ['video.publish'] })
    const answer = await session.api(CREATOR_INFO, limited.access_token)
    expect([answer.status, errorOf(answer).code]).toEqual([401, 'scope_not_authorized'])
  })

  it.each([
    ['a form', 'a=1', 'application/x-www-form-urlencoded'],
    ['no content type', '', ''],
    ['a field', '{"a":1}', 'application/json'],
    ['an array', '[]', 'application/json'],
    ['broken JSON', '{', 'application/json'],
  ])('refuses %s', async (_name, body, type) => {
    const answer = await session.api(CREATOR_INFO, tokens.access_token, body, {
      'Content-Type': type,
    })
    expect([answer.status, errorOf(answer).code]).toEqual([400, 'invalid_params'])
  })
})
