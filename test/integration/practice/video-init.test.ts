import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { dataOf, errorOf, initBody, MB, PracticeSession, type Tokens } from './practice-session'

const INIT = '/v2/post/publish/video/init/'
const POST_INFO = 'The request post info is empty or incorrect'
const SOURCE_INFO = 'The request source info is empty or incorrect'
const CHUNK_SIZE = 'The chunk size is invalid'
const CHUNK_COUNT = 'The total chunk count is invalid'
const [publicCreator, privateCreator] = PRACTICE_ACCOUNTS.map(({ openId }) => openId)

let session: PracticeSession
let tokens: Tokens

beforeEach(async () => {
  session = await PracticeSession.start({ rateLimits: false })
  tokens = await session.connect()
})

afterEach(() => session.practice.stop())

async function expectInvalid(body: unknown, message: string): Promise<void> {
  const answer = await session.api(INIT, tokens.access_token, body)
  expect([answer.status, errorOf(answer).code, errorOf(answer).message]).toEqual([
    400,
    'invalid_params',
    message,
  ])
  expect(session.practice.listPosts()).toEqual([])
}

it('answers a publish_id and an upload_url within TikTok’s lengths', async () => {
  const { publishId, uploadUrl } = await session.open(tokens.access_token, 1000)
  expect(publishId).toMatch(/^v_pub_file~/)
  expect(publishId.length).toBeLessThanOrEqual(64)
  expect(uploadUrl.length).toBeLessThanOrEqual(256)
  expect(new URL(uploadUrl).origin).toBe(session.origin)
  expect([...new URL(uploadUrl).searchParams.keys()]).toEqual(['upload_id', 'upload_token'])
})

it('records what was asked for', async () => {
  await session.open(tokens.access_token, 50_000_123, {
    post: {
      title: 'Merhaba 👋',
      privacy_level: 'MUTUAL_FOLLOW_FRIENDS',
      disable_duet: true,
      is_aigc: true,
      video_cover_timestamp_ms: 1500,
    },
    source: { chunk_size: 10 * MB, total_chunk_count: 5 },
  })
  expect(session.practice.listPosts()[0]?.init).toEqual({
    title: 'Merhaba 👋',
    privacyLevel: 'MUTUAL_FOLLOW_FRIENDS',
    disableDuet: true,
    disableComment: false,
    disableStitch: false,
    videoCoverTimestampMs: 1500,
    brandContentToggle: false,
    brandOrganicToggle: false,
    isAigc: true,
    videoSizeBytes: 50_000_123,
    chunkSizeBytes: 10 * MB,
    totalChunkCount: 5,
  })
})

describe('post_info', () => {
  it.each([
    ['no privacy_level', { privacy_level: undefined }],
    ['an empty privacy_level', { privacy_level: '' }],
    ['an unknown privacy_level', { privacy_level: 'FRIENDS' }],
    ['2,201 UTF-16 units', { title: 'a'.repeat(2201) }],
    ['1,101 emoji', { title: '🎬'.repeat(1101) }],
    ['a title that is no text', { title: 5 }],
    ['no brand_content_toggle', { brand_content_toggle: undefined }],
    ['no brand_organic_toggle', { brand_organic_toggle: undefined }],
    ['a toggle that is no boolean', { brand_organic_toggle: 'false' }],
    ['a disable flag that is no boolean', { disable_comment: 1 }],
    ['an is_aigc that is no boolean', { is_aigc: 'yes' }],
    ['a cover time with a fraction', { video_cover_timestamp_ms: 1.5 }],
    ['a cover time beyond int32', { video_cover_timestamp_ms: 2 ** 31 }],
    ['a field with a typing error', { disable_stich: true }],
    [
      'branded content that only its author sees',
      { privacy_level: 'SELF_ONLY', brand_content_toggle: true },
    ],
  ])('refuses %s', async (_name, post) => {
    await expectInvalid(initBody(1000, { post }), POST_INFO)
  })

  it.each([
    ['2,200 UTF-16 units', { title: '🎬'.repeat(1100) }],
    ['no title', { title: undefined }],
    ['a cover time before the start', { video_cover_timestamp_ms: -1 }],
    [
      'own brand that only its author sees',
      { privacy_level: 'SELF_ONLY', brand_organic_toggle: true },
    ],
    [
      'branded content for friends',
      { privacy_level: 'MUTUAL_FOLLOW_FRIENDS', brand_content_toggle: true },
    ],
  ])('accepts %s', async (_name, post) => {
    expect(errorOf(await session.init(tokens.access_token, 1000, { post })).code).toBe('ok')
  })

  it('says that a choice is not offered to this creator', async () => {
    const answer = await session.init(tokens.access_token, 1000, {
      post: { privacy_level: 'FOLLOWER_OF_CREATOR' },
    })
    expect([answer.status, errorOf(answer).code]).toEqual([403, 'privacy_level_option_mismatch'])
    const other = await session.connect({ account: privateCreator ?? '' })
    const mismatch = await session.init(other.access_token, 1000)
    expect(errorOf(mismatch).code).toBe('privacy_level_option_mismatch')
  })

  it.each([[undefined], [null], [[]], ['x']])('refuses post_info %j', async (post_info) => {
    await expectInvalid({ ...initBody(1000), post_info }, POST_INFO)
  })

  it('refuses a field beside the two', async () => {
    await expectInvalid({ ...initBody(1000), post_mode: 'DIRECT_POST' }, POST_INFO)
  })
})

describe('source_info', () => {
  it.each([[undefined], [null], [[]], ['x']])('refuses source_info %j', async (source_info) => {
    await expectInvalid({ ...initBody(1000), source_info }, SOURCE_INFO)
  })

  it.each([
    { source: undefined },
    { source: 'UPLOAD' },
    { video_size: '1000' },
    { video_size: 10.5 },
    { chunk_size: undefined },
    { total_chunk_count: null },
    { video_url: 'https://example.com/a.mp4' },
  ])('refuses %j', async (source) => {
    await expectInvalid(initBody(1000, { source }), SOURCE_INFO)
  })

  it('has no verified address to pull from', async () => {
    const answer = await session.api(INIT, tokens.access_token, {
      ...initBody(1000),
      source_info: { source: 'PULL_FROM_URL', video_url: 'https://example.com/a.mp4' },
    })
    expect([answer.status, errorOf(answer).code]).toEqual([403, 'url_ownership_unverified'])
  })

  // Sizes and plans of the media transfer guide and of reports from the field.
  it.each([
    [1, 1, 1],
    [4_194_304, 4_194_304, 1],
    [64_000_000, 64_000_000, 1],
    [64_000_001, 10_000_000, 6],
    [66_259_900, 10_000_000, 6],
    [79_999_999, 10_000_000, 7],
    [158_008_374, 10_000_000, 15],
    [4_294_967_296, 10_000_000, 429],
    [50_000_123, 10_000_000, 5],
    [20_000_000, 6_000_000, 3],
  ])(
    'accepts %i bytes in chunks of %i, %i of them',
    async (video_size, chunk_size, total_chunk_count) => {
      const answer = await session.init(tokens.access_token, 1000, {
        source: { video_size, chunk_size, total_chunk_count },
      })
      expect(errorOf(answer).code).toBe('ok')
    },
  )

  it.each([
    [0, 0, 0, 'The video size is invalid'],
    [4_294_967_297, 10_000_000, 429, 'The video size is invalid'],
    [64_000_001, 64_000_001, 1, CHUNK_SIZE],
    [158_008_374, 158_008_374, 1, CHUNK_SIZE],
    [121_000_000, 67_108_864, 1, CHUNK_SIZE],
    [121_000_000, 64_000_001, 1, CHUNK_SIZE],
    [15_000_000, 10_000_000, 1, CHUNK_SIZE],
    [4_000_000, 2_000_000, 2, CHUNK_SIZE],
    [20_000_000, 5_000_000, 4, CHUNK_SIZE],
    [50_000_123, 10_000_000, 6, CHUNK_COUNT],
    [50_000_123, 10_000_000, 4, CHUNK_COUNT],
    [1000, 1000, 0, CHUNK_COUNT],
    [1000, 1000, 2, CHUNK_COUNT],
    [1000, 2000, 0, CHUNK_SIZE],
  ])(
    'refuses %i bytes in chunks of %i, %i of them',
    async (video_size, chunk_size, total_chunk_count, message) => {
      await expectInvalid(
        initBody(1000, { source: { video_size, chunk_size, total_chunk_count } }),
        message,
      )
    },
  )
})

describe('who may post', () => {
  it('stops a creator after the daily cap, and starts again a day later', async () => {
    session.practice.faults.changeAccount(publicCreator ?? '', { dailyPostCap: 2 })
    await session.open(tokens.access_token, 1000)
    await session.open(tokens.access_token, 1000)
    const refused = await session.init(tokens.access_token, 1000)
    expect([refused.status, errorOf(refused).code]).toEqual([403, 'spam_risk_too_many_posts'])
    const info = await session.api('/v2/post/publish/creator_info/query/', tokens.access_token)
    expect([info.status, errorOf(info).code]).toEqual([200, 'spam_risk_too_many_posts'])
    // Uploads that were abandoned for an hour no longer count.
    session.clock.advance(3_600_000)
    expect(errorOf(await session.init(tokens.access_token, 1000)).code).toBe('ok')
  })

  it('allows about fifteen posts a day', async () => {
    for (let index = 0; index < 15; index += 1) await session.open(tokens.access_token, 1000)
    expect(errorOf(await session.init(tokens.access_token, 1000)).code).toBe(
      'spam_risk_too_many_posts',
    )
  })

  it('lets an unaudited client post only to private accounts, only for themselves', async () => {
    session.practice.faults.set({ kind: 'unaudited-client' })
    const code = 'unaudited_client_can_only_post_to_private_accounts'
    const publicSelf = await session.init(tokens.access_token, 1000, {
      post: { privacy_level: 'SELF_ONLY' },
    })
    expect([publicSelf.status, errorOf(publicSelf).code]).toEqual([403, code])
    const other = await session.connect({ account: privateCreator ?? '' })
    const friends = await session.init(other.access_token, 1000, {
      post: { privacy_level: 'MUTUAL_FOLLOW_FRIENDS' },
    })
    expect(errorOf(friends).code).toBe(code)
    const self = await session.init(other.access_token, 1000, {
      post: { privacy_level: 'SELF_ONLY' },
    })
    expect(errorOf(self).code).toBe('ok')
  })

  it('gives an unaudited client five creators a day', async () => {
    const template = PRACTICE_ACCOUNTS[1]
    if (!template) throw new Error('no private practice account')
    const accounts = [1, 2, 3, 4, 5, 6].map((n) => ({
      ...template,
      openId: `-000creator${n}`,
      username: `creator${n}`,
    }))
    const crowd = await PracticeSession.start({ accounts })
    crowd.practice.faults.set({ kind: 'unaudited-client' })
    const codes: string[] = []
    let first = ''
    for (const { openId } of accounts) {
      const { access_token } = await crowd.connect({ account: openId })
      first ||= access_token
      codes.push(
        errorOf(await crowd.init(access_token, 1000, { post: { privacy_level: 'SELF_ONLY' } }))
          .code,
      )
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'reached_active_user_cap'])
    const again = await crowd.init(first, 1000, { post: { privacy_level: 'SELF_ONLY' } })
    expect(errorOf(again).code).toBe('ok')
    await crowd.practice.stop()
  })

  it('needs video.publish and a living token', async () => {
    const limited = await session.connect({ deniedScopes: ['video.publish'] })
    const scope = await session.init(limited.access_token, 1000)
    expect([scope.status, errorOf(scope).code]).toEqual([401, 'scope_not_authorized'])
    const token = await session.init('act.unknown', 1000)
    expect([token.status, errorOf(token).code, dataOf(token)]).toEqual([
      401,
      'access_token_invalid',
      {},
    ])
  })

  it('wants JSON', async () => {
    const answer = await session.api(INIT, tokens.access_token, initBody(1000), {
      'Content-Type': 'text/plain',
    })
    expect([answer.status, errorOf(answer).code]).toEqual([400, 'invalid_params'])
  })
})
