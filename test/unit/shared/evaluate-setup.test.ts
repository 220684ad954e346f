import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evaluateSetup,
  findAuditKnowledge,
  findTikTokTier,
  type SetupFacts,
} from '../../../electron/shared/evaluate-setup'
import {
  isTickable,
  NO_EVIDENCE,
  SETUP_STEP_IDS,
  TICKABLE_STEP_IDS,
  type SetupEvidence,
  type SetupStepId,
} from '../../../electron/shared/setup-progress'
import { REQUESTED_SCOPES } from '../../../electron/shared/tiktok-limits'

const HOSTED = 'https://app.sosyabot.com/api/v1/auth/tiktok/callback'
const LOOPBACK = 'http://127.0.0.1:*/callback/'
const clientKey = 'awx7k2m9x4q8'
const secretFingerprint = '0badcafe'

const allSeen: SetupEvidence = {
  keysAccepted: { clientKey, secretFingerprint, atMs: 1 },
  redirectReached: { clientKey, redirectUri: HOSTED, atMs: 2 },
  sandboxAnswered: null,
  unauditedAnswered: null,
  publicPost: { clientKey, atMs: 3 },
  firstPost: { atMs: 3 },
  practicePost: { atMs: 0 },
}

function facts(changes: Partial<SetupFacts> = {}): SetupFacts {
  return {
    mode: 'real',
    credentials: {
      isEnabled: true,
      clientKey,
      secretFingerprint,
      redirectUri: HOSTED,
      scopes: REQUESTED_SCOPES,
    },
    channels: [],
    progress: { ticks: [], evidence: NO_EVIDENCE },
    ...changes,
  }
}

function stateOf(id: SetupStepId, given: SetupFacts): string | undefined {
  return evaluateSetup(given).steps.find((step) => step.id === id)?.state
}

const connected = { health: 'ok', grantedScopes: REQUESTED_SCOPES } as const

const anyEvidence: fc.Arbitrary<SetupEvidence> = fc.record({
  keysAccepted: fc.option(
    fc.record({
      clientKey: fc.constantFrom(clientKey, 'another'),
      secretFingerprint: fc.constantFrom(secretFingerprint, 'another'),
      atMs: fc.nat(),
    }),
  ),
  redirectReached: fc.option(
    fc.record({
      clientKey: fc.constantFrom(clientKey, 'another'),
      redirectUri: fc.constantFrom(HOSTED, 'http://127.0.0.1:5151/callback/'),
      atMs: fc.nat(),
    }),
  ),
  sandboxAnswered: fc.constant(null),
  unauditedAnswered: fc.constant(null),
  publicPost: fc.option(fc.record({ clientKey: fc.constant(clientKey), atMs: fc.nat() })),
  firstPost: fc.option(fc.record({ atMs: fc.nat() })),
  practicePost: fc.option(fc.record({ atMs: fc.nat() })),
})
const anyFacts: fc.Arbitrary<SetupFacts> = fc.record({
  mode: fc.constantFrom('real', 'practice', 'external-practice'),
  credentials: fc.record({
    isEnabled: fc.boolean(),
    clientKey: fc.constantFrom(null, clientKey),
    secretFingerprint: fc.constantFrom(null, secretFingerprint),
    redirectUri: fc.constantFrom(HOSTED, LOOPBACK),
    scopes: fc.constant(REQUESTED_SCOPES),
  }),
  channels: fc.array(
    fc.record({
      health: fc.constantFrom('ok', 'permission-missing', 'needs-reconnect'),
      grantedScopes: fc.subarray([...REQUESTED_SCOPES]),
    }),
    { maxLength: 3 },
  ),
  progress: fc.record({ ticks: fc.subarray([...TICKABLE_STEP_IDS]), evidence: anyEvidence }),
})

describe('evaluateSetup, whatever is known', () => {
  it('marks an open step as next, and none only when all that is needed is done', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { steps, currentId, isComplete, doneCount, neededCount } = evaluateSetup(given)
        const current = steps.find(({ id }) => id === currentId)
        if (currentId === null) expect(isComplete).toBe(true)
        else expect(current?.state).toBe('open')
        expect(isComplete).toBe(doneCount === neededCount)
        expect(doneCount).toBeLessThanOrEqual(neededCount)
        const needed = steps.filter(({ isOptional }) => !isOptional)
        expect(isComplete).toBe(needed.every(({ state }) => state !== 'open'))
      }),
    )
  })

  it('never undoes a step by a tick, and a tick changes no other step', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...TICKABLE_STEP_IDS), (given, ticked) => {
        const ticks = [...given.progress.ticks, ticked]
        const before = evaluateSetup(given).steps
        const after = evaluateSetup({ ...given, progress: { ...given.progress, ticks } }).steps
        before.forEach((step, index) => {
          const now = after[index]
          if (step.id === ticked) expect(now?.state).not.toBe('open')
          else expect(now).toEqual(step)
        })
      }),
    )
  })

  it('calls seen only what does not depend on ticks', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const bare = { ...given, progress: { ...given.progress, ticks: [] } }
        const seen = (from: SetupFacts) =>
          evaluateSetup(from).steps.filter(({ state }) => state === 'verified')
        expect(seen(bare)).toEqual(seen(given))
        for (const { id, state } of evaluateSetup(given).steps) {
          if (state === 'ticked') expect(isTickable(id)).toBe(true)
        }
      }),
    )
  })
})

describe('evaluateSetup', () => {
  it('begins with practice and goes on with the portal once it is skipped', () => {
    expect(evaluateSetup(facts()).currentId).toBe('practice')
    const skipped = facts({ progress: { ticks: ['practice'], evidence: NO_EVIDENCE } })
    expect(evaluateSetup(skipped).currentId).toBe('developer')
  })

  it('leads past the review, which takes weeks, to the keys', () => {
    const ticks = TICKABLE_STEP_IDS.filter((id) => id !== 'review')
    const given = facts({ progress: { ticks, evidence: NO_EVIDENCE } })
    expect(evaluateSetup(given).currentId).toBe('keys')
  })

  it('ticks everything when everything was seen', () => {
    const given = facts({ channels: [connected], progress: { ticks: [], evidence: allSeen } })
    const { steps, isComplete } = evaluateSetup(given)
    expect(isComplete).toBe(true)
    expect(steps.map(({ id }) => id)).toEqual(SETUP_STEP_IDS)
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['verified']))
  })

  it('forgets the test of other keys, and the sign-in by another address or key', () => {
    const progress = { ticks: [], evidence: allSeen }
    const { credentials } = facts()
    const otherSecret = facts({
      progress,
      credentials: { ...credentials, secretFingerprint: '11112222' },
    })
    expect(stateOf('keys', otherSecret)).toBe('open')
    expect(stateOf('redirect', otherSecret)).toBe('verified')
    const otherAddress = facts({
      progress,
      credentials: { ...credentials, redirectUri: LOOPBACK },
    })
    expect(stateOf('redirect', otherAddress)).toBe('open')
    const otherKey = facts({ progress, credentials: { ...credentials, clientKey: 'sbaw0000' } })
    expect(stateOf('redirect', otherKey)).toBe('open')
    expect(stateOf('review', otherKey)).toBe('open')
  })

  it('knows a loopback address by any port', () => {
    const { credentials } = facts()
    const came = (redirectUri: string) =>
      facts({
        credentials: { ...credentials, redirectUri: LOOPBACK },
        progress: {
          ticks: [],
          evidence: { ...NO_EVIDENCE, redirectReached: { clientKey, redirectUri, atMs: 1 } },
        },
      })
    expect(stateOf('redirect', came('http://127.0.0.1:53211/callback/'))).toBe('verified')
    expect(stateOf('redirect', came('http://localhost:53211/callback/'))).toBe('open')
    expect(stateOf('redirect', came('http://127.0.0.1:53211/other/'))).toBe('open')
  })

  it('keeps the keys open while Status is off', () => {
    const given = facts({
      credentials: { ...facts().credentials, isEnabled: false },
      progress: { ticks: [], evidence: allSeen },
    })
    expect(stateOf('keys', given)).toBe('open')
    expect(stateOf('app', given)).toBe('verified')
  })

  it('takes a grant without video.publish for neither scopes nor products nor a channel', () => {
    const given = facts({
      channels: [{ health: 'permission-missing', grantedScopes: ['user.info.basic'] }],
      progress: { ticks: [], evidence: { ...allSeen, publicPost: null, firstPost: null } },
    })
    for (const id of ['scopes', 'products', 'channel'] as const) {
      expect(stateOf(id, given)).toBe('open')
    }
    expect(stateOf('redirect', given)).toBe('verified')
  })

  it('has a short way in practice mode, and none to it with a test server', () => {
    const practice = evaluateSetup(facts({ mode: 'practice' }))
    expect(practice.currentId).toBe('practice-channel')
    expect(practice.neededCount).toBe(3)
    const external = evaluateSetup(facts({ mode: 'external-practice' }))
    expect(external.steps.map(({ id }) => id)).not.toContain('practice')
  })
})

describe('findTikTokTier', () => {
  const none = { publicPost: null, sandboxAnswered: null }
  it('says only what there is a sign of', () => {
    expect(findTikTokTier(null, none).tier).toBe('unknown')
    expect(findTikTokTier('xy12345', none)).toEqual({ tier: 'unknown', because: 'no-sign' })
    expect(findTikTokTier('sbawk12345', none)).toEqual({ tier: 'sandbox', because: 'key-prefix' })
    expect(findTikTokTier('awk12345', none)).toEqual({ tier: 'production', because: 'key-prefix' })
  })

  it('believes TikTok’s answers more than a prefix, and only those to this key', () => {
    const sandboxAnswered = { clientKey: 'awk12345', atMs: 1 }
    expect(findTikTokTier('awk12345', { ...none, sandboxAnswered })).toEqual({
      tier: 'sandbox',
      because: 'tiktok-said-so',
    })
    expect(findTikTokTier('awk99999', { ...none, sandboxAnswered }).because).toBe('key-prefix')
    const publicPost = { clientKey: 'sbawk12345', atMs: 1 }
    expect(findTikTokTier('sbawk12345', { ...none, publicPost }).tier).toBe('production')
  })
})

describe('findAuditKnowledge', () => {
  it('learns from refusals and from posts that others can see', () => {
    const refused = { clientKey, atMs: 1 }
    expect(findAuditKnowledge(null, { publicPost: null, unauditedAnswered: null })).toBe('unknown')
    expect(findAuditKnowledge(clientKey, { publicPost: null, unauditedAnswered: null })).toBe(
      'unknown',
    )
    expect(findAuditKnowledge(clientKey, { publicPost: null, unauditedAnswered: refused })).toBe(
      'not-yet',
    )
    expect(
      findAuditKnowledge(clientKey, {
        publicPost: { clientKey, atMs: 5 },
        unauditedAnswered: refused,
      }),
    ).toBe('passed')
    expect(findAuditKnowledge('other', { publicPost: null, unauditedAnswered: refused })).toBe(
      'unknown',
    )
  })
})
