import { describe, expect, it } from 'vitest'
import type { CreatorInfo } from '../../../../electron/shared/channel'
import { CreatorLimits } from '../../../../renderer/features/publishing/creator-limits'

const creatorOf = (channelId: string, maxVideoDurationSec: number): CreatorInfo => ({
  channelId,
  nickname: channelId,
  username: channelId,
  avatarDataUrl: null,
  privacyLevelOptions: [],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSec,
  fetchedAtMs: 0,
})

function someLimits() {
  const asked: string[] = []
  const limits = new CreatorLimits((channelId) => {
    asked.push(channelId)
    return channelId === 'mute'
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(creatorOf(channelId, 60))
  })
  return { limits, asked }
}

describe('CreatorLimits', () => {
  it('asks about each channel once, and about none that somebody has read', async () => {
    const { limits, asked } = someLimits()
    limits.note(creatorOf('a', 600))
    limits.askAbout(['a', 'b', 'mute'])
    limits.askAbout(['a', 'b', 'mute'])
    await Promise.resolve()
    expect(asked).toEqual(['b', 'mute'])
    expect([...limits.getSnapshot()]).toEqual([
      ['a', 600],
      ['b', 60],
    ])
  })

  it('tells only of what has changed', () => {
    const { limits } = someLimits()
    let told = 0
    const stop = limits.subscribe(() => (told += 1))
    limits.note(creatorOf('a', 600))
    limits.note(creatorOf('a', 600))
    limits.note(creatorOf('a', 300))
    stop()
    limits.note(creatorOf('a', 1))
    expect(told).toBe(2)
  })
})
