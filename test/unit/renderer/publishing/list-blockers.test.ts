import { describe, expect, it } from 'vitest'
import type { Channel, CreatorInfo } from '../../../../electron/shared/channel'
import { evaluateComposer } from '../../../../electron/shared/composer-rules'
import { findScheduleProblem } from '../../../../electron/shared/schedule-rules'
import { createDraft, toPostSettings } from '../../../../renderer/features/publishing/draft'
import {
  listBlockers,
  type BlockerFacts,
} from '../../../../renderer/features/publishing/list-blockers'
import { en } from '../../../../renderer/i18n/en'
import { aVideo } from './a-video'

const channel: Channel = {
  id: 'a',
  displayName: 'A',
  username: null,
  avatarDataUrl: null,
  health: 'ok',
  grantedScopes: [],
  tokenStorage: 'keychain',
  connectedAtMs: 0,
}
const creator: CreatorInfo = {
  channelId: 'a',
  nickname: 'A',
  username: 'a',
  avatarDataUrl: null,
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSec: 30,
  fetchedAtMs: 0,
}
const good = {
  ...toPostSettings(createDraft('1', aVideo('v')), 'a'),
  privacyLevel: 'PUBLIC_TO_EVERYONE',
} as const
const video = { durationMs: 8000, findings: [] }
const ready: BlockerFacts = {
  readiness: 'ready',
  channel,
  creatorPhase: 'ready',
  view: evaluateComposer(creator, good, video),
  scheduleProblem: null,
}
const obstacles = (change: Partial<BlockerFacts>) => listBlockers({ ...ready, ...change }, en)
const list = (change: Partial<BlockerFacts>) => obstacles(change).blockers

describe('listBlockers', () => {
  it('lets a complete draft through', () => {
    expect(list({})).toEqual([])
  })

  it('lets no draft through whose time cannot be kept, and says so after everything else', () => {
    const problem = findScheduleProblem(0, 3_600_000)
    expect(problem?.code).toBe('schedule-in-the-past')
    const { title } = en.errors['schedule-in-the-past']
    expect(obstacles({ scheduleProblem: problem })).toEqual({
      blockers: [title],
      explanation: title,
    })
    const view = evaluateComposer(creator, { ...good, privacyLevel: null }, video)
    const both = obstacles({ view, scheduleProblem: problem })
    expect(both.blockers).toHaveLength(2)
    expect(both.blockers[1]).toBe(title)
    expect(both.explanation).toBe(both.blockers[0])
  })

  it('says with the exact sentence that the integration is not there', () => {
    expect(list({ readiness: 'integration-disabled' })).toEqual([
      'TikTok integration disabled: client key/secret not configured.',
    ])
  })

  it('never lets a draft through before channel and creator are known', () => {
    expect(list({ readiness: 'loading' })).toHaveLength(1)
    expect(list({ readiness: 'no-channel', channel: null })).toHaveLength(1)
    expect(list({ channel: null })).toEqual([en.publishing.creator.chooseChannelFirst])
    expect(list({ creatorPhase: 'loading' })).toEqual([en.publishing.post.waitForCreator])
    expect(list({ creatorPhase: 'failed' })).toEqual([en.publishing.post.creatorBlocked])
  })

  it('uses the words that TikTok prescribes', () => {
    const disclosure = { isOn: true, isYourBrand: false, isBrandedContent: false }
    expect(list({ view: evaluateComposer(creator, { ...good, disclosure }, video) })).toEqual([
      'You need to indicate if your content promotes yourself, a third party, or both.',
    ])
    const branded = {
      ...good,
      privacyLevel: 'SELF_ONLY',
      disclosure: { ...disclosure, isBrandedContent: true },
    } as const
    expect(list({ view: evaluateComposer(creator, branded, video) })).toEqual([
      'Branded content visibility cannot be set to private.',
    ])
  })

  it('lets the button itself say the sentence of U13 whatever else is missing', () => {
    const disclosure = { isOn: true, isYourBrand: false, isBrandedContent: false }
    const settings = { ...good, privacyLevel: null, disclosure }
    const { blockers, explanation } = obstacles({
      view: evaluateComposer(creator, settings, video),
    })
    expect(blockers).toHaveLength(2)
    expect(explanation).toBe(
      'You need to indicate if your content promotes yourself, a third party, or both.',
    )
  })

  it('explains the disabled button in every case, and an enabled one never', () => {
    expect(obstacles({}).explanation).toBeNull()
    const unready: readonly Partial<BlockerFacts>[] = [
      { readiness: 'loading' },
      { readiness: 'integration-disabled' },
      { readiness: 'no-channel', channel: null },
      { channel: null },
      { creatorPhase: 'loading' },
      { creatorPhase: 'failed' },
      { view: evaluateComposer(creator, { ...good, privacyLevel: null }, video) },
    ]
    for (const change of unready) expect(obstacles(change).explanation).toBeTruthy()
  })

  it('lists everything at once, in the order of the page', () => {
    const settings = { ...good, privacyLevel: null, caption: 'x'.repeat(2201) }
    const view = evaluateComposer(creator, settings, { ...video, durationMs: 42_000 })
    expect(list({ view })).toEqual([
      en.errors['video-too-long'].title,
      en.errors['caption-too-long'].title,
      en.errors['privacy-not-chosen'].title,
    ])
  })
})
