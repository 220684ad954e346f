import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { dataOf, PracticeSession, send, type Tokens, type WireAnswer } from './practice-session'

const CREATOR_INFO = '/v2/post/publish/creator_info/query/'
const publicCreator = PRACTICE_ACCOUNTS[0]?.openId ?? ''

let session: PracticeSession
let tokens: Tokens

beforeEach(async () => {
  session = await PracticeSession.start()
  tokens = await session.connect()
})

afterEach(() => session.practice.stop())

const creatorInfo = (): Promise<WireAnswer> => session.api(CREATOR_INFO, tokens.access_token)

describe('POST /__practice/faults', () => {
  function command(body: unknown, type = 'application/json'): Promise<WireAnswer> {
    return send(`${session.origin}/__practice/faults`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: JSON.stringify(body),
    })
  }

  it('sets, counts and clears', async () => {
    await command({ set: { kind: 'rate-limit', endpoint: 'creator-info' }, times: 1 })
    expect((await creatorInfo()).status).toBe(429)
    expect((await creatorInfo()).status).toBe(200)
    await command({ set: { kind: 'unaudited-client' } })
    expect((await command({ clear: true })).json()).toEqual({ faults: [] })
  })

  it('intervenes', async () => {
    await command({
      changeAccount: {
        openId: publicCreator,
        change: { maxVideoPostDurationSec: 15, cannotPost: null },
      },
    })
    expect(dataOf(await creatorInfo())['max_video_post_duration_sec']).toBe(15)
    const { uploadUrl, publishId } = await session.open(tokens.access_token, 1000)
    await command({ expireUploadUrls: { publishId } })
    expect((await session.put(uploadUrl, Buffer.alloc(1000), 0, 999)).status).toBe(403)
    await command({ expireAccessTokens: {} })
    expect((await creatorInfo()).status).toBe(401)
    const again = (
      await session.oauth('token', {
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token,
      })
    ).json()
    await command({ revokeTokens: { openId: publicCreator } })
    expect((await session.api(CREATOR_INFO, String(again['access_token']))).status).toBe(401)
  })

  it.each([
    {},
    { set: { kind: 'unknown' } },
    { set: { kind: 'answer', endpoint: 'nowhere', status: 500, code: 'x' } },
    { set: { kind: 'unaudited-client' }, times: 0 },
    { changeAccount: { openId: 'nobody', change: {} } },
    { changeAccount: { openId: publicCreator, change: { openId: 'other' } } },
  ])('refuses %j', async (body) => {
    expect((await command(body)).status).toBe(400)
    expect(session.practice.faults.list()).toEqual([])
  })

  it('refuses what a web page could send without asking', async () => {
    expect((await command({ clear: true }, 'text/plain')).status).toBe(400)
    expect((await send(`${session.origin}/__practice/faults`, { method: 'OPTIONS' })).status).toBe(
      404,
    )
  })
})
