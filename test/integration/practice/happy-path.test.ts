import { afterEach, expect, it } from 'vitest'
import { dataOf, errorOf, PracticeSession, SAMPLE_VIDEO, sha256Hex } from './practice-session'

let session: PracticeSession | null = null

afterEach(async () => {
  await session?.practice.stop()
})

it('signs a creator in, takes a video and publishes it', async () => {
  session = await PracticeSession.start()
  const tokens = await session.connect()
  expect(tokens.scope).toBe('user.info.basic,video.publish,video.upload')

  const creator = await session.api('/v2/post/publish/creator_info/query/', tokens.access_token, '')
  expect(errorOf(creator).code).toBe('ok')
  expect(dataOf(creator)['creator_nickname']).toBe('Defne Arslan')

  const publishId = await session.publish(tokens.access_token, SAMPLE_VIDEO)
  expect(dataOf(await session.status(tokens.access_token, publishId))).toEqual({
    status: 'PROCESSING_UPLOAD',
    uploaded_bytes: SAMPLE_VIDEO.length,
  })
  session.clock.advance(4000)
  expect(dataOf(await session.status(tokens.access_token, publishId))).toMatchObject({
    status: 'PUBLISH_COMPLETE',
    publicaly_available_post_id: [],
  })
  session.clock.advance(2000)
  const complete = await session.status(tokens.access_token, publishId)
  const postId = session.practice.listPosts()[0]?.postId ?? ''
  expect(postId).toMatch(/^\d{19}$/)
  expect(complete.text).toContain(`"publicaly_available_post_id":[${postId}]`)
  expect(BigInt(Number(postId))).not.toBe(BigInt(postId))

  expect(session.practice.listPosts()).toMatchObject([
    { publishId, state: 'published', sha256: sha256Hex(SAMPLE_VIDEO), failReason: null },
  ])
})
