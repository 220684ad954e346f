import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeychainSecretStore } from '../../../electron/main/secrets/keychain-secret-store'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { REQUEST_WINDOW_MS } from '../../../electron/shared/tiktok-limits'
import { ManualClock } from '../../fakes/manual-clock'
import { createMachine, DEFNE, EMRE, type Machine, Run, startPractice } from '../auth/sign-in-world'

let practice: PracticeTikTok
let machine: Machine
let clock: ManualClock
let run: Run

beforeEach(async () => {
  clock = new ManualClock()
  practice = await startPractice(clock)
  machine = createMachine(clock)
  run = new Run(practice, machine)
  await run.connect({ account: DEFNE.openId })
})

afterEach(async () => {
  await run.dispose()
  await practice.stop()
})

function requestCount(endpoint: string): number {
  return practice.listRequests().filter((request) => request.endpoint === endpoint).length
}

describe('ChannelService.disconnect', () => {
  it('takes back the permission, deletes the tokens and removes the channel', async () => {
    await run.connect({ account: EMRE.openId })
    const token = await run.accessTokens.getAccessToken(DEFNE.openId, 0)
    expect(await run.channels.disconnect(DEFNE.openId)).toEqual({ isRevoked: true })
    await expect(run.client.fetchUser(token)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
    expect(run.channels.getSnapshot().channels.map(({ id }) => id)).toEqual([EMRE.openId])
    expect([...machine.secrets.entries.keys()]).toEqual([`tiktok_token:${EMRE.openId}`])
  })

  it('refreshes first when the token has run out, because TikTok revokes live ones only', async () => {
    clock.advance(25 * 60 * 60 * 1000)
    expect(await run.channels.disconnect(DEFNE.openId)).toEqual({ isRevoked: true })
  })

  it('refreshes also when only TikTok knows that the token is over', async () => {
    practice.faults.expireAccessTokens(DEFNE.openId)
    expect(await run.channels.disconnect(DEFNE.openId)).toEqual({ isRevoked: true })
  })

  it.each([
    { kind: 'drop', endpoint: 'revoke', when: 'before-handling' },
    { kind: 'answer', endpoint: 'revoke', status: 500, code: 'server_error' },
  ] as const)('goes through without TikTok and says so: %o', async (fault) => {
    practice.faults.set(fault)
    expect(await run.channels.disconnect(DEFNE.openId)).toEqual({ isRevoked: false })
    expect(run.channels.getSnapshot().channels).toEqual([])
    expect(machine.secrets.entries.size).toBe(0)
  })

  it('goes through with dead tokens', async () => {
    practice.faults.revokeTokens(DEFNE.openId)
    expect(await run.channels.disconnect(DEFNE.openId)).toEqual({ isRevoked: false })
    expect(run.channels.getSnapshot().channels).toEqual([])
  })

  it('does not touch a channel whose post is on its way', async () => {
    run.busyChannelIds.add(DEFNE.openId)
    await expect(run.channels.disconnect(DEFNE.openId)).rejects.toMatchObject({
      code: 'channel-busy',
    })
    expect(requestCount('revoke')).toBe(0)
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
  })

  it('keeps the channel when the keychain does not let go of its tokens', async () => {
    machine.secrets.failures = [{ operation: 'delete' }]
    await expect(run.channels.disconnect(DEFNE.openId)).rejects.toMatchObject({
      code: 'keychain-locked',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('needs-reconnect')
    machine.secrets.failures = []
    expect(await run.channels.disconnect(DEFNE.openId)).toEqual({ isRevoked: false })
    expect(machine.secrets.entries.size).toBe(0)
  })

  it('knows no channel that is not there', async () => {
    await expect(run.channels.disconnect('nobody')).rejects.toMatchObject({
      code: 'channel-not-found',
    })
  })
})

/** Turns Status off, with the keys kept. */
async function switchOff(): Promise<void> {
  await run.useRedirect('hosted')
  const { clientKey } = await run.credentials.getStatus()
  await run.credentials.save({
    clientKey: clientKey!,
    clientSecret: null,
    isEnabled: false,
    redirectMethod: 'hosted',
    redirectUri: null,
  })
}

describe('ChannelService.getCreatorInfo', () => {
  it('answers what TikTok says now, picture included', async () => {
    const info = await run.channels.getCreatorInfo(DEFNE.openId)
    expect(info).toMatchObject({
      channelId: DEFNE.openId,
      nickname: DEFNE.nickname,
      username: DEFNE.username,
      privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      isCommentDisabled: false,
      isDuetDisabled: false,
      isStitchDisabled: false,
      maxVideoDurationSec: 600,
      fetchedAtMs: clock.nowMs(),
    })
    expect(info.avatarDataUrl).toMatch(/^data:image\/png;base64,/)
  })

  it('never answers from memory', async () => {
    await run.channels.getCreatorInfo(DEFNE.openId)
    practice.faults.changeAccount(DEFNE.openId, {
      isPrivate: true,
      username: 'new.handle',
      nickname: 'New Name',
    })
    expect(await run.channels.getCreatorInfo(DEFNE.openId)).toMatchObject({
      username: 'new.handle',
      privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      isDuetDisabled: true,
    })
    expect(run.channels.find(DEFNE.openId)).toMatchObject({
      username: 'new.handle',
      displayName: 'New Name',
    })
  })

  it('replaces a refused token once and asks again', async () => {
    practice.faults.expireAccessTokens(DEFNE.openId)
    const before = requestCount('creator-info')
    expect(await run.channels.getCreatorInfo(DEFNE.openId)).toMatchObject({
      username: DEFNE.username,
    })
    expect(requestCount('creator-info') - before).toBe(2)
  })

  it('says that the person must reconnect when the permission is gone', async () => {
    practice.faults.revokeTokens(DEFNE.openId)
    await expect(run.channels.getCreatorInfo(DEFNE.openId)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('needs-reconnect')
  })

  it.each([
    ['spam_risk_too_many_posts', 'daily-post-limit'],
    ['spam_risk_user_banned_from_posting', 'creator-banned-from-posting'],
    ['reached_active_user_cap', 'active-user-cap'],
  ] as const)('passes on the refusal %s that comes with HTTP 200', async (cannotPost, code) => {
    practice.faults.changeAccount(DEFNE.openId, { cannotPost })
    await expect(run.channels.getCreatorInfo(DEFNE.openId)).rejects.toMatchObject({ code })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
  })

  it('stays within TikTok’s 20 requests a minute and says when it goes on', async () => {
    // Connecting has taken the first place, for the @name.
    for (let round = 0; round < 19; round += 1) await run.channels.getCreatorInfo(DEFNE.openId)
    const before = requestCount('creator-info')
    await expect(run.channels.getCreatorInfo(DEFNE.openId)).rejects.toMatchObject({
      code: 'tiktok-rate-limited',
      isRetryable: true,
      detail: { retryAfterMs: REQUEST_WINDOW_MS },
    })
    expect(requestCount('creator-info')).toBe(before)
    clock.advance(REQUEST_WINDOW_MS)
    await expect(run.channels.getCreatorInfo(DEFNE.openId)).resolves.toBeDefined()
  })

  it('asks TikTok for nothing without video.publish', async () => {
    await run.connect({ account: EMRE.openId, deniedScopes: ['video.publish'] })
    const before = requestCount('creator-info')
    await expect(run.channels.getCreatorInfo(EMRE.openId)).rejects.toMatchObject({
      code: 'channel-permission-missing',
    })
    expect(requestCount('creator-info')).toBe(before)
  })

  it('marks a channel whose permission TikTok denies later', async () => {
    practice.faults.set({
      kind: 'answer',
      endpoint: 'creator-info',
      status: 401,
      code: 'scope_not_authorized',
    })
    await expect(run.channels.getCreatorInfo(DEFNE.openId)).rejects.toMatchObject({
      code: 'channel-permission-missing',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('permission-missing')
  })

  it('is refused while Status is off, although the tokens are alive', async () => {
    await switchOff()
    await expect(run.channels.getCreatorInfo(DEFNE.openId)).rejects.toMatchObject({
      code: 'integration-disabled',
    })
  })
})

describe('ChannelService over restarts', () => {
  it('has the same channels, and needs no network for the list', async () => {
    const before = run.channels.getSnapshot().channels
    await run.dispose()
    const requests = practice.listRequests().length
    run = new Run(practice, machine)
    await run.resume()
    expect(run.channels.getSnapshot()).toEqual({ revision: 1, channels: before, signIn: null })
    expect(practice.listRequests().length).toBe(requests)
  })

  it('marks a channel whose tokens did not survive, and only that one', async () => {
    await run.connect({ account: EMRE.openId })
    await run.dispose()
    machine.secrets.entries.delete(`tiktok_token:${DEFNE.openId}`)
    run = new Run(practice, machine)
    await run.resume()
    expect(run.channels.getSnapshot().channels.map(({ health }) => health)).toEqual([
      'needs-reconnect',
      'ok',
    ])
  })

  it('knows that tokens which were never in a keychain are gone', async () => {
    run.channelStore.update(DEFNE.openId, { tokenStorage: 'session' })
    await run.dispose()
    machine.secrets.failures = [{ operation: 'get' }]
    run = new Run(practice, machine)
    await run.resume()
    expect(run.channels.find(DEFNE.openId)?.health).toBe('needs-reconnect')
  })

  it('moves tokens to a keychain that begins to work', async () => {
    // A real store whose keychain is missing at first, as on a desktop whose Secret Service starts late.
    let isThere = false
    const entries = new Map<string, string>()
    const secrets = new KeychainSecretStore({
      service: 'test',
      loadKeychain: async () => ({
        getPassword: async (_service, account) => {
          if (!isThere) throw new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')
          return entries.get(account) ?? null
        },
        setPassword: async (_service, account, password) => {
          if (!isThere) throw new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')
          entries.set(account, password)
        },
        deletePassword: async (_service, account) => entries.delete(account),
      }),
    })
    await run.dispose()
    run = new Run(practice, { ...createMachine(clock), secrets })
    await run.connect({ account: EMRE.openId })
    expect(run.channels.find(EMRE.openId)?.tokenStorage).toBe('session')
    expect(entries.size).toBe(0)
    // Everything works meanwhile.
    await expect(run.channels.getCreatorInfo(EMRE.openId)).resolves.toBeDefined()
    isThere = true
    await secrets.get('anything')
    await vi.waitFor(() => expect(run.channels.find(EMRE.openId)?.tokenStorage).toBe('keychain'))
    expect([...entries.keys()]).toEqual([`tiktok_token:${EMRE.openId}`])
  })

  it('concludes nothing from a keychain that does not answer', async () => {
    await run.dispose()
    machine.secrets.failures = [{ operation: 'get' }]
    run = new Run(practice, machine)
    await run.resume()
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
  })
})

describe('CreatorInfoReader.readRecent', () => {
  const MAX_AGE_MS = 600_000

  it('takes what the composer was built from, and asks TikTok again only when that is old', async () => {
    const shown = await run.channels.getCreatorInfo(DEFNE.openId)
    const before = requestCount('creator-info')
    clock.advance(MAX_AGE_MS)
    expect(await run.creatorInfo.readRecent(DEFNE.openId, MAX_AGE_MS)).toEqual(shown)
    expect(requestCount('creator-info')).toBe(before)

    clock.advance(1)
    expect(await run.creatorInfo.readRecent(DEFNE.openId, MAX_AGE_MS)).toMatchObject({
      fetchedAtMs: clock.nowMs(),
    })
    expect(requestCount('creator-info')).toBe(before + 1)
  })

  it('takes forty posts in a row, which is more than TikTok answers in a minute', async () => {
    await run.channels.getCreatorInfo(DEFNE.openId)
    for (let post = 0; post < 40; post += 1) {
      await run.creatorInfo.readRecent(DEFNE.openId, MAX_AGE_MS)
    }
    expect(requestCount('creator-info')).toBeLessThanOrEqual(20)
  })

  it('knows nothing of a channel whose composer was never open', async () => {
    const before = requestCount('creator-info')
    await run.creatorInfo.readRecent(DEFNE.openId, MAX_AGE_MS)
    expect(requestCount('creator-info')).toBe(before + 1)
  })

  it('does not go past a channel that is gone or an integration that is off', async () => {
    await run.channels.getCreatorInfo(DEFNE.openId)
    await switchOff()
    await expect(run.creatorInfo.readRecent(DEFNE.openId, MAX_AGE_MS)).rejects.toMatchObject({
      code: 'integration-disabled',
    })
    await run.channels.disconnect(DEFNE.openId)
    await expect(run.creatorInfo.readRecent(DEFNE.openId, MAX_AGE_MS)).rejects.toMatchObject({
      code: 'channel-not-found',
    })
  })
})
