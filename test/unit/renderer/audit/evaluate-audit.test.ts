import { describe, expect, it } from 'vitest'
import type { CreatorInfo } from '../../../../electron/shared/channel'
import { evaluateComposer, type ComposerView } from '../../../../electron/shared/composer-rules'
import type { Disclosure, PostSettings } from '../../../../electron/shared/post'
import type { ComposerReport } from '../../../../renderer/desktop/composer-witness'
import { AUDIT_RULES, type AuditRuleId } from '../../../../renderer/features/audit/audit-rules'
import { summarizeAudit } from '../../../../renderer/features/audit/describe-finding'
import { evaluateAudit } from '../../../../renderer/features/audit/evaluate-audit'
import { en } from '../../../../renderer/i18n/en'
import { formattersFor } from '../../../../renderer/i18n/formatters'
import { tr } from '../../../../renderer/i18n/tr'

const NOW_MS = 1_800_000_000_000
const creator: CreatorInfo = {
  channelId: 'a',
  nickname: 'Ada',
  username: 'ada',
  avatarDataUrl: 'data:image/png;base64,',
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: true,
  isStitchDisabled: false,
  maxVideoDurationSec: 60,
  fetchedAtMs: NOW_MS - 5000,
}
const settings: PostSettings = {
  caption: 'hello',
  privacyLevel: null,
  isCommentAllowed: false,
  isDuetAllowed: false,
  isStitchAllowed: false,
  disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
  isAiGenerated: false,
  coverTimestampMs: null,
}
const keychain = { secretFingerprint: '0badcafe', secretStorage: 'keychain' } as const
const video = { durationMs: 8000, findings: [] }

function disclosing(boxes: Partial<Disclosure>): Partial<PostSettings> {
  return { disclosure: { isOn: true, isYourBrand: false, isBrandedContent: false, ...boxes } }
}

function report(
  change: Partial<PostSettings> = {},
  { tamper = {}, ...rest }: Partial<ComposerReport> & { tamper?: Partial<ComposerView> } = {},
): ComposerReport {
  const view = evaluateComposer(creator, { ...settings, ...change }, video)
  return {
    atMs: NOW_MS - 1000,
    creator,
    creatorErrorCode: null,
    videoDurationMs: 8000,
    view: { ...view, ...tamper },
    ...rest,
  }
}

function stateOf(rule: AuditRuleId, ...reports: readonly ComposerReport[]): string | undefined {
  return evaluateAudit({ reports, lastPost: null }, keychain, NOW_MS).find(
    (row) => row.rule === rule,
  )?.state
}

describe('evaluateAudit', () => {
  it('has all 23 rules in order, and claims nothing before anything was seen', () => {
    const rows = evaluateAudit({ reports: [], lastPost: null }, null, NOW_MS)
    expect(rows.map(({ rule }) => rule)).toEqual(
      Array.from({ length: 23 }, (_one, index) => `U${index + 1}`),
    )
    expect(rows.filter(({ state }) => state !== 'not-seen').map(({ rule }) => rule)).toEqual([
      'U9',
      'U19',
    ])
  })

  it('sees every rule hold in the course of one demonstration', () => {
    const blocked = evaluateComposer(null, settings, video)
    const reports = [
      report(),
      report(disclosing({})),
      report(disclosing({ isYourBrand: true })),
      report({ ...disclosing({ isBrandedContent: true }), privacyLevel: 'PUBLIC_TO_EVERYONE' }),
      report({ ...disclosing({}), privacyLevel: 'SELF_ONLY' }),
      report({}, { creator: null, creatorErrorCode: 'daily-post-limit', view: blocked }),
    ]
    const rows = evaluateAudit(
      { reports, lastPost: { postId: 'p', confirmedAtMs: 1, phases: ['queued', 'published'] } },
      keychain,
      NOW_MS,
    )
    expect(rows.filter(({ state }) => state !== 'holds')).toEqual([])
  })

  it.each<[AuditRuleId, ComposerReport]>([
    ['U1', report({}, { creator: { ...creator, fetchedAtMs: NOW_MS - 3_600_000 } })],
    ['U2', report({}, { creator: { ...creator, avatarDataUrl: null } })],
    [
      'U3',
      report(
        {},
        {
          creatorErrorCode: 'active-user-cap',
          tamper: { post: { isEnabled: true, explanation: null } },
        },
      ),
    ],
    [
      'U4',
      report(
        { privacyLevel: 'SELF_ONLY' },
        { videoDurationMs: 61_000, tamper: { post: { isEnabled: true, explanation: null } } },
      ),
    ],
    ['U4', report({}, { videoDurationMs: null })],
    ['U6', report({}, { tamper: { post: { isEnabled: true, explanation: null } } })],
    ['U6', report({}, { creator: { ...creator, privacyLevelOptions: ['SELF_ONLY'] } })],
    ['U8', report({}, { tamper: { duet: report().view.stitch } })],
    ['U10', report({}, { tamper: { yourBrand: report().view.comment } })],
    ['U11', report(disclosing({ isYourBrand: true }), { tamper: { label: null } })],
    [
      'U12',
      report(disclosing({ isBrandedContent: true, isYourBrand: true }), {
        tamper: { label: 'promotional-content' },
      }),
    ],
    ['U13', report(disclosing({}), { tamper: { post: { isEnabled: true, explanation: null } } })],
    [
      'U14',
      report(
        { ...disclosing({}), privacyLevel: 'SELF_ONLY' },
        { tamper: { brandedContent: report(disclosing({})).view.brandedContent } },
      ),
    ],
    [
      'U14',
      report(disclosing({}), {
        tamper: {
          privacy: { ...report().view.privacy, chosen: 'FOLLOWER_OF_CREATOR' },
          brandedContent: report(disclosing({})).view.brandedContent,
        },
      }),
    ],
    [
      'U15',
      report(disclosing({ isBrandedContent: true }), {
        tamper: { privacy: report().view.privacy },
      }),
    ],
    ['U16', report({}, { tamper: { declaration: 'branded-content-and-music-usage' } })],
    [
      'U17',
      report(disclosing({ isBrandedContent: true }), { tamper: { declaration: 'music-usage' } }),
    ],
  ])('asks for attention when the page breaks %s', (rule, broken) => {
    expect(stateOf(rule, broken)).toBe('attention')
  })

  it('goes by the newest moment that says anything about a rule', () => {
    const good = report(disclosing({ isYourBrand: true }))
    const bad = report(disclosing({ isYourBrand: true }), { tamper: { label: null } })
    expect(stateOf('U11', report(), good, bad)).toBe('holds')
    expect(stateOf('U11', report(), bad, good)).toBe('attention')
  })

  it('wants a post that was lost to be looked at', () => {
    for (const phase of ['failed', 'unconfirmed'] as const) {
      const lastPost = { postId: 'p', confirmedAtMs: 1, phases: ['queued', phase] as const }
      const rows = evaluateAudit({ reports: [], lastPost }, keychain, NOW_MS)
      expect(rows.find(({ rule }) => rule === 'U22')?.state).toBe('attention')
    }
  })

  it.each([
    ['en', en],
    ['tr', tr],
  ])('has words for every rule and puts all of them into the summary (%s)', (locale, texts) => {
    const rows = evaluateAudit({ reports: [report()], lastPost: null }, keychain, NOW_MS)
    const lines = summarizeAudit(rows, texts, formattersFor(locale), NOW_MS).split('\n')
    expect(lines).toHaveLength(AUDIT_RULES.length + 1)
    for (const [index, rule] of AUDIT_RULES.entries()) {
      expect(lines[index + 1]).toContain(`${rule} ${texts.audit.rules[rule].name}: `)
    }
  })
})
