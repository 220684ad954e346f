import { describe, expect, it } from 'vitest'
import { healthOfGrant } from '../../../electron/main/channels/channel-health'

describe('healthOfGrant', () => {
  it.each([
    [['user.info.basic', 'video.publish', 'video.upload'], 'ok'],
    [['video.publish'], 'ok'],
    [['user.info.basic', 'video.upload'], 'permission-missing'],
    [['video.publish.other'], 'permission-missing'],
    [[], 'permission-missing'],
  ] as const)('%o is %s', (scopes, health) => {
    expect(healthOfGrant(scopes)).toBe(health)
  })
})
