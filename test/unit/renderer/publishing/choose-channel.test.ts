import { describe, expect, it } from 'vitest'
import type { Channel, ChannelHealth } from '../../../../electron/shared/channel'
import { chooseChannel } from '../../../../renderer/features/publishing/choose-channel'

function channel(id: string, health: ChannelHealth = 'ok'): Channel {
  return {
    id,
    displayName: id,
    username: null,
    avatarDataUrl: null,
    health,
    grantedScopes: [],
    tokenStorage: 'keychain',
    connectedAtMs: 0,
  }
}
const broken = channel('broken', 'needs-reconnect')
const a = channel('a')
const b = channel('b')

describe('chooseChannel', () => {
  it('keeps the chosen one, however healthy', () => {
    expect(chooseChannel('broken', [broken, a])?.id).toBe('broken')
  })
  it('offers the first that can post, else the first', () => {
    expect(chooseChannel(null, [broken, a])?.id).toBe('a')
    expect(chooseChannel(null, [broken])?.id).toBe('broken')
    expect(chooseChannel(null, [])).toBeNull()
  })
  it('never moves a draft to another of several accounts when its own was disconnected', () => {
    expect(chooseChannel('gone', [a, b])).toBeNull()
    expect(chooseChannel('gone', [a])?.id).toBe('a')
  })
})
