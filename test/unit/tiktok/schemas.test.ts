import { describe, expect, it } from 'vitest'
import {
  creatorInfoSchema,
  directPostInitSchema,
  publishStatusSchema,
  tokenGrantSchema,
  userInfoSchema,
} from '../../../electron/main/tiktok/schemas'

describe('publishStatusSchema', () => {
  it.each([
    ['a list of text', ['7678907398077074696'], ['7678907398077074696']],
    ['a list of numbers', [123, 456], ['123', '456']],
    ['one scalar', '7678907398077074696', ['7678907398077074696']],
    ['one number', 5, ['5']],
    ['an empty list', [], []],
    ['nothing', undefined, []],
    ['null', null, []],
    ['a zero', [0, '0', ''], []],
    ['rubbish', [{}, 'undefined', -1, 1.5, [7]], []],
  ])('takes post ids as %s', (_name, ids, expected) => {
    const parsed = publishStatusSchema.parse({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: ids,
    })
    expect(parsed.publicaly_available_post_id).toEqual(expected)
  })

  it('needs a status and nothing else', () => {
    expect(publishStatusSchema.parse({ status: 'X', fail_reason: '', later: 1 })).toMatchObject({
      status: 'X',
      fail_reason: null,
    })
    expect(
      publishStatusSchema.parse({ status: 'X', uploaded_bytes: '30000000' }).uploaded_bytes,
    ).toBe(30_000_000)
    expect(publishStatusSchema.parse({ status: 'X', uploaded_bytes: -1 }).uploaded_bytes).toBeNull()
    expect(publishStatusSchema.safeParse({}).success).toBe(false)
    expect(publishStatusSchema.safeParse(null).success).toBe(false)
  })
})

describe('creatorInfoSchema', () => {
  it('drops privacy levels that it does not know, and doubles', () => {
    const parsed = creatorInfoSchema.parse({
      privacy_level_options: ['SELF_ONLY', 'NEW_LEVEL', 'SELF_ONLY', 7, null, 'PUBLIC_TO_EVERYONE'],
      max_video_post_duration_sec: '3600',
      comment_disabled: 'true',
      duet_disabled: 1,
    })
    expect(parsed).toMatchObject({
      privacy_level_options: ['SELF_ONLY', 'PUBLIC_TO_EVERYONE'],
      max_video_post_duration_sec: 3600,
      comment_disabled: true,
      duet_disabled: true,
      stitch_disabled: false,
      creator_nickname: null,
    })
  })

  it('takes an empty or missing list, but no missing duration: it must never be invented', () => {
    expect(
      creatorInfoSchema.parse({ privacy_level_options: [], max_video_post_duration_sec: 60 })
        .privacy_level_options,
    ).toEqual([])
    expect(
      creatorInfoSchema.parse({ max_video_post_duration_sec: 60 }).privacy_level_options,
    ).toEqual([])
    expect(creatorInfoSchema.safeParse({ privacy_level_options: [] }).success).toBe(false)
  })
})

describe('tokenGrantSchema', () => {
  it('takes numbers as text and an absent, null or empty refresh token as none', () => {
    for (const refresh_token of [undefined, null, '']) {
      expect(
        tokenGrantSchema.parse({ access_token: 'a', expires_in: '86400', refresh_token }),
      ).toMatchObject({
        expires_in: 86_400,
        refresh_token: null,
      })
    }
    expect(tokenGrantSchema.safeParse({ access_token: '' }).success).toBe(false)
    expect(tokenGrantSchema.safeParse({}).success).toBe(false)
  })
})

describe('directPostInitSchema and userInfoSchema', () => {
  it('need what they are asked for', () => {
    expect(
      directPostInitSchema.parse({ publish_id: 12, upload_url: 'https://u.tiktokapis.com/v?x=1' }),
    ).toEqual({
      publish_id: '12',
      upload_url: 'https://u.tiktokapis.com/v?x=1',
    })
    expect(directPostInitSchema.safeParse({ publish_id: 'v' }).success).toBe(false)
    expect(
      directPostInitSchema.safeParse({ publish_id: '', upload_url: 'https://a.example' }).success,
    ).toBe(false)
    expect(userInfoSchema.parse({ user: { open_id: 'o', avatar_url: '' } }).user).toMatchObject({
      open_id: 'o',
      avatar_url: null,
    })
    expect(userInfoSchema.safeParse({ user: {} }).success).toBe(false)
  })
})
