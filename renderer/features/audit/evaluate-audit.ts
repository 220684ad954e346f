import type { AppErrorCode } from '../../../electron/shared/app-error'
import type { PrivacyLevel } from '../../../electron/shared/channel'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import type { ComposerReport, WitnessedComposer } from '../../desktop/composer-witness'
import {
  AUDIT_RULES,
  type AuditFinding,
  type AuditRow,
  type AuditRuleId,
  type AuditState,
} from './audit-rules'

/** What one moment of the composer says about one rule; null when it says nothing. */
type Sighting = { readonly holds: boolean; readonly finding: AuditFinding } | null

/** A reading of creator info that is older says nothing about the account as it is now (rule U1). */
const FRESH_FOR_MS = 10 * 60_000

/** TikTok's three reasons why a creator cannot post now (rule U3). */
const CANNOT_POST_CODES: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'daily-post-limit',
  'creator-banned-from-posting',
  'active-user-cap',
])

/** Who may see branded content (rule U14). */
const BRANDED_AUDIENCES: ReadonlySet<PrivacyLevel> = new Set<PrivacyLevel>([
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
])

/**
 * The checklist: for each of TikTok's rules the newest moment that says anything about it. Judges what stood on the page with
 * conditions of its own, so a composer that breaks a rule shows here instead of vouching for itself.
 */
export function evaluateAudit(
  { reports, lastPost }: WitnessedComposer,
  credentials: Pick<CredentialsStatus, 'secretFingerprint' | 'secretStorage'> | null,
  nowMs: number,
): readonly AuditRow[] {
  return AUDIT_RULES.map((rule): AuditRow => {
    switch (rule) {
      case 'U9':
      case 'U19':
        // True of the program as it is built; its tests look.
        return { rule, state: 'holds', finding: { kind: 'always' }, seenAtMs: null }
      case 'U20':
      case 'U21':
        return lastPost === null
          ? unseen(rule)
          : seen(
              rule,
              true,
              { kind: 'consented', atMs: lastPost.confirmedAtMs },
              lastPost.confirmedAtMs,
            )
      case 'U22': {
        if (lastPost === null) return unseen(rule)
        const { phases, confirmedAtMs } = lastPost
        const finding: AuditFinding = {
          kind: 'phases',
          count: phases.length,
          isPublished: phases.includes('published'),
        }
        const isLost = phases.at(-1) === 'unconfirmed' || phases.at(-1) === 'failed'
        return seen(rule, !isLost, finding, confirmedAtMs)
      }
      case 'U23': {
        if (credentials === null || credentials.secretFingerprint === null) return unseen(rule)
        const isInKeychain = credentials.secretStorage === 'keychain'
        return seen(rule, true, { kind: 'secret', isInKeychain }, null)
      }
      default: {
        for (const report of reports) {
          const sighting = SIGHTINGS[rule](report, nowMs)
          if (sighting !== null) {
            return seen(rule, sighting.holds, sighting.finding, report.atMs)
          }
        }
        return unseen(rule)
      }
    }
  })
}

function unseen(rule: AuditRuleId): AuditRow {
  return { rule, state: 'not-seen', finding: { kind: 'nothing-yet' }, seenAtMs: null }
}

function seen(
  rule: AuditRuleId,
  holds: boolean,
  finding: AuditFinding,
  seenAtMs: number | null,
): AuditRow {
  const state: AuditState = holds ? 'holds' : 'attention'
  return { rule, state, finding, seenAtMs }
}

const MISMATCH: Sighting = { holds: false, finding: { kind: 'mismatch' } }

/** The finding when the condition holds, else a mismatch to look at. */
function check(holds: boolean, finding: AuditFinding): Sighting {
  return holds ? { holds, finding } : MISMATCH
}

type ReportRule = Exclude<AuditRuleId, 'U9' | 'U19' | 'U20' | 'U21' | 'U22' | 'U23'>

const SIGHTINGS: Readonly<Record<ReportRule, (report: ComposerReport, nowMs: number) => Sighting>> =
  {
    U1: ({ creator }, nowMs) =>
      creator === null
        ? null
        : {
            holds: nowMs - creator.fetchedAtMs <= FRESH_FOR_MS,
            finding: { kind: 'creator-read', fetchedAtMs: creator.fetchedAtMs },
          },
    U2: ({ creator }) =>
      creator === null
        ? null
        : check(creator.nickname !== '' && creator.avatarDataUrl !== null, {
            kind: 'creator-named',
            nickname: creator.nickname,
            username: creator.username,
          }),
    U3: ({ creatorErrorCode, view }) =>
      creatorErrorCode === null || !CANNOT_POST_CODES.has(creatorErrorCode)
        ? null
        : check(!view.post.isEnabled, { kind: 'creator-blocked' }),
    U4: ({ creator, videoDurationMs, view }) => {
      if (creator === null) return null
      if (videoDurationMs === null) return { holds: false, finding: { kind: 'length-unknown' } }
      const limitSec = creator.maxVideoDurationSec
      const isTooLong = videoDurationMs > limitSec * 1000
      return check(!isTooLong || !view.post.isEnabled, {
        kind: 'length',
        durationMs: videoDurationMs,
        limitSec,
      })
    },
    U5: ({ view: { caption } }) =>
      check(caption.isShown && caption.isEnabled, { kind: 'caption', units: caption.units }),
    U6: ({ creator, view: { privacy, post } }) =>
      creator === null
        ? null
        : check(
            privacy.options.map(({ level }) => level).join() ===
              creator.privacyLevelOptions.join() &&
              (privacy.chosen !== null || !post.isEnabled),
            {
              kind: 'privacy',
              optionCount: privacy.options.length,
              isChosen: privacy.chosen !== null,
            },
          ),
    U7: ({ view: { comment, duet, stitch } }) => {
      const boxes = [comment, duet, stitch]
      return check(
        boxes.every(({ isShown }) => isShown),
        { kind: 'ticked', count: boxes.filter(({ isChecked }) => isChecked).length },
      )
    },
    U8: ({ creator, view }) => {
      if (creator === null) return null
      const turnedOff = [
        ...(creator.isCommentDisabled ? [view.comment] : []),
        ...(creator.isDuetDisabled ? [view.duet] : []),
        ...(creator.isStitchDisabled ? [view.stitch] : []),
      ]
      if (turnedOff.length === 0) return null
      return check(
        turnedOff.every(({ isEnabled, isChecked }) => !isEnabled && !isChecked),
        { kind: 'turned-off', count: turnedOff.length },
      )
    },
    U10: ({ view: { disclosure, yourBrand, brandedContent } }) =>
      check(
        yourBrand.isShown === disclosure.isChecked &&
          brandedContent.isShown === disclosure.isChecked,
        { kind: 'disclosure', isOn: disclosure.isChecked },
      ),
    U11: ({ view: { yourBrand, brandedContent, label } }) =>
      yourBrand.isChecked && !brandedContent.isChecked
        ? check(label === 'promotional-content', { kind: 'label', label: 'promotional-content' })
        : null,
    U12: ({ view: { brandedContent, label } }) =>
      brandedContent.isChecked
        ? check(label === 'paid-partnership', { kind: 'label', label: 'paid-partnership' })
        : null,
    U13: ({ view: { disclosure, yourBrand, brandedContent, post } }) =>
      disclosure.isChecked && !yourBrand.isChecked && !brandedContent.isChecked
        ? check(!post.isEnabled, { kind: 'explained' })
        : null,
    U14: ({ view: { disclosure, privacy, brandedContent } }) =>
      disclosure.isChecked &&
      privacy.chosen !== null &&
      !BRANDED_AUDIENCES.has(privacy.chosen) &&
      !brandedContent.isChecked
        ? check(!brandedContent.isEnabled, { kind: 'explained' })
        : null,
    U15: ({ view: { privacy, brandedContent } }) => {
      const onlyMe = privacy.options.find(({ level }) => level === 'SELF_ONLY')
      if (!brandedContent.isChecked || onlyMe === undefined) return null
      return check(!onlyMe.isEnabled, { kind: 'explained' })
    },
    U16: ({ view: { brandedContent, declaration } }) =>
      brandedContent.isChecked
        ? null
        : check(declaration === 'music-usage', { kind: 'declaration', isBranded: false }),
    U17: ({ view: { brandedContent, declaration } }) =>
      brandedContent.isChecked
        ? check(declaration === 'branded-content-and-music-usage', {
            kind: 'declaration',
            isBranded: true,
          })
        : null,
    // A composer is never without the player of its video.
    U18: () => ({ holds: true, finding: { kind: 'preview' } }),
  }
