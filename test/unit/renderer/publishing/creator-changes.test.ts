import { describe, expect, it } from 'vitest'
import type { CreatorInfo } from '../../../../electron/shared/channel'
import { needsRecheck } from '../../../../renderer/features/publishing/composer-review'
import { findCreatorChanges } from '../../../../renderer/features/publishing/creator-changes'

const before: CreatorInfo = {
  channelId: 'a',
  nickname: 'Ada',
  username: 'ada',
  avatarDataUrl: null,
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: true,
  isStitchDisabled: false,
  maxVideoDurationSec: 60,
  fetchedAtMs: 1000,
}

describe('findCreatorChanges', () => {
  it('finds nothing in a reading that says the same, later and with another picture address', () => {
    expect(
      findCreatorChanges(before, { ...before, fetchedAtMs: 9000, avatarDataUrl: 'data:,' }),
    ).toEqual([])
  })

  it('names everything that a person may have chosen on other terms', () => {
    expect(
      findCreatorChanges(before, {
        ...before,
        nickname: 'Ada L.',
        privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'],
        isCommentDisabled: true,
        isDuetDisabled: false,
        maxVideoDurationSec: 180,
      }),
    ).toEqual([
      { kind: 'name-changed', nickname: 'Ada L.' },
      { kind: 'duration-changed', maxVideoDurationSec: 180 },
      { kind: 'privacy-removed', level: 'PUBLIC_TO_EVERYONE' },
      { kind: 'privacy-added', level: 'FOLLOWER_OF_CREATOR' },
      { kind: 'interaction-turned-off', interaction: 'comment' },
      { kind: 'interaction-turned-on', interaction: 'duet' },
    ])
  })
})

describe('needsRecheck', () => {
  it('asks again after a minute', () => {
    expect(needsRecheck(before, 61_000)).toBe(false)
    expect(needsRecheck(before, 61_001)).toBe(true)
  })
})
