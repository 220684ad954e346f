import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import {
  dataOf,
  errorOf,
  PracticeSession,
  SAMPLE_VIDEO,
  send,
  type Tokens,
} from './practice-session'

const STATUS = '/v2/post/publish/status/fetch/'
const CANCEL = '/v2/post/publish/cancel/'
const [publicCreator, privateCreator, shortCreator] = PRACTICE_ACCOUNTS.map(({ openId }) => openId)

let session: PracticeSession
let tokens: Tokens

beforeEach(async () => {
  session = await PracticeSession.start()
  tokens = await session.connect()
})

afterEach(() => session.practice.stop())

async function statusOf(
  publishId: string,
  accessToken = tokens.access_token,
): Promise<Record<string, unknown>> {
  return dataOf(await session.status(accessToken, publishId))
}

describe('the life of a post', () => {
  it('has no id for a private post', async () => {
    const publishId = await session.publish(tokens.access_token, SAMPLE_VIDEO, {
      privacy_level: 'SELF_ONLY',
    })
    session.clock.advance(3_600_000)
    expect(await statusOf(publishId)).toEqual({
      status: 'PUBLISH_COMPLETE',
      uploaded_bytes: SAMPLE_VIDEO.length,
    })
  })

  it('has the id of a public post only after moderation, as a bare number of nineteen digits', async () => {
    const publishId = await session.publish(tokens.access_token, SAMPLE_VIDEO)
    session.clock.advance(3999)
    expect(await statusOf(publishId)).toMatchObject({ status: 'PROCESSING_UPLOAD' })
    session.clock.advance(1)
    expect(await statusOf(publishId)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: [],
    })
    session.clock.advance(2000)
    const answer = await session.status(tokens.access_token, publishId)
    expect(answer.text).toMatch(/"publicaly_available_post_id":\[7\d{18}\]/)
  })

  it('leaves an abandoned upload in processing, with what arrived', async () => {
    const { publishId } = await session.open(tokens.access_token, 5000)
    session.clock.advance(7_200_000)
    expect(await statusOf(publishId)).toEqual({ status: 'PROCESSING_UPLOAD', uploaded_bytes: 0 })
  })

  it('leads a link to the post to a page, once the post is public', async () => {
    const publishId = await session.publish(tokens.access_token, SAMPLE_VIDEO, {
      title: '<b>Sabah</b> & kahve',
    })
    const postId = session.practice.listPosts()[0]?.postId ?? ''
    const link = `${session.origin}/@defne.kitchen/video/${postId}`
    expect((await send(link)).status).toBe(404)
    session.clock.advance(6000)
    const page = await send(link)
    expect(page.status).toBe(200)
    expect(page.text).toContain('&lt;b&gt;Sabah&lt;/b&gt; &amp; kahve')
    expect(await statusOf(publishId)).toMatchObject({ status: 'PUBLISH_COMPLETE' })
  })
})

describe('failure after the upload', () => {
  async function failReason(file: Buffer, accessToken = tokens.access_token): Promise<unknown> {
    const publishId = await session.publish(accessToken, file)
    expect(await statusOf(publishId, accessToken)).toMatchObject({ status: 'PROCESSING_UPLOAD' })
    session.clock.advance(4000)
    const data = await statusOf(publishId, accessToken)
    expect(data['status']).toBe(data['fail_reason'] === undefined ? 'PUBLISH_COMPLETE' : 'FAILED')
    return data['fail_reason']
  }

  it('names bytes that are no video', async () => {
    expect(await failReason(Buffer.from('%PDF-1.7 not a video at all, only text'))).toBe(
      'file_format_check_failed',
    )
    expect(await failReason(Buffer.alloc(10))).toBe('file_format_check_failed')
  })

  it('names a video that ends too early', async () => {
    expect(await failReason(SAMPLE_VIDEO.subarray(0, SAMPLE_VIDEO.length - 1000))).toBe(
      'file_format_check_failed',
    )
  })

  it('names a video longer than the creator may post', async () => {
    session.practice.faults.changeAccount(shortCreator ?? '', { maxVideoPostDurationSec: 5 })
    const other = await session.connect({ account: shortCreator ?? '' })
    expect(await failReason(SAMPLE_VIDEO, other.access_token)).toBe('duration_check_failed')
    session.practice.faults.changeAccount(shortCreator ?? '', { maxVideoPostDurationSec: 6 })
    expect(await failReason(SAMPLE_VIDEO, other.access_token)).toBeUndefined()
  })

  it('can be given any reason', async () => {
    session.practice.faults.set(
      { kind: 'fail-processing', reason: 'frame_rate_check_failed' },
      { times: 1 },
    )
    expect(await failReason(SAMPLE_VIDEO)).toBe('frame_rate_check_failed')
    expect(await failReason(SAMPLE_VIDEO)).toBeUndefined()
  })

  it('is auth_removed when the creator removes the app in between', async () => {
    const publishId = await session.publish(tokens.access_token, SAMPLE_VIDEO)
    await session.oauth('revoke', { token: tokens.access_token })
    session.clock.advance(4000)
    const again = await session.connect()
    expect(await statusOf(publishId, again.access_token)).toMatchObject({
      status: 'FAILED',
      fail_reason: 'auth_removed',
    })
  })

  it('does not take back what is published', async () => {
    const publishId = await session.publish(tokens.access_token, SAMPLE_VIDEO)
    session.clock.advance(4000)
    session.practice.faults.revokeTokens(publicCreator)
    const again = await session.connect()
    expect(await statusOf(publishId, again.access_token)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
    })
  })
})

describe.each([STATUS, CANCEL])('%s', (path) => {
  it('refuses an unknown publish_id', async () => {
    const answer = await session.api(path, tokens.access_token, { publish_id: 'v_pub_file~x' })
    expect([answer.status, errorOf(answer).code]).toEqual([400, 'invalid_publish_id'])
  })

  it('refuses the publish_id of another creator', async () => {
    const { publishId } = await session.open(tokens.access_token, 1000)
    const other = await session.connect({ account: privateCreator ?? '' })
    const answer = await session.api(path, other.access_token, { publish_id: publishId })
    expect([answer.status, errorOf(answer).code]).toEqual([
      400,
      'token_not_authorized_for_specified_publish_id',
    ])
  })

  it.each([{}, { publish_id: 5 }, { publish_id: 'v_pub_file~x', more: 1 }, '', '[]'])(
    'refuses the body %j',
    async (body) => {
      const answer = await session.api(path, tokens.access_token, body)
      expect([answer.status, errorOf(answer).code]).toEqual([400, 'invalid_params'])
    },
  )

  it('is open to video.upload alone, and closed without both', async () => {
    const { publishId } = await session.open(tokens.access_token, 1000)
    const drafts = await session.connect({ deniedScopes: ['video.publish'] })
    const open = await session.api(path, drafts.access_token, { publish_id: publishId })
    expect(open.status).not.toBe(401)
    const neither = await session.connect({ deniedScopes: ['video.publish', 'video.upload'] })
    const closed = await session.api(path, neither.access_token, { publish_id: publishId })
    expect([closed.status, errorOf(closed).code]).toEqual([401, 'scope_not_authorized'])
  })
})

it('cannot cancel a file upload', async () => {
  const { publishId } = await session.open(tokens.access_token, 1000)
  const answer = await session.api(CANCEL, tokens.access_token, { publish_id: publishId })
  expect([answer.status, errorOf(answer).code]).toEqual([400, 'publish_not_cancellable'])
})
