/** TikTok's rules as the project numbers them, under the points of its Content Sharing Guidelines. */
export const AUDIT_POINTS = [
  { id: 'creator', rules: ['U1', 'U2', 'U3', 'U4'] },
  { id: 'metadata', rules: ['U5', 'U6', 'U7', 'U8', 'U9'] },
  { id: 'disclosure', rules: ['U10', 'U11', 'U12', 'U13', 'U14', 'U15'] },
  { id: 'consent', rules: ['U16', 'U17'] },
  { id: 'content', rules: ['U18', 'U19', 'U20', 'U21', 'U22'] },
  { id: 'app', rules: ['U23'] },
] as const

export type AuditPointId = (typeof AUDIT_POINTS)[number]['id']
export type AuditRuleId = (typeof AUDIT_POINTS)[number]['rules'][number]

/** All rules in order. */
export const AUDIT_RULES: readonly AuditRuleId[] = AUDIT_POINTS.flatMap(
  (point): readonly AuditRuleId[] => point.rules,
)

/**
 * How a rule stands: it was seen to hold; nothing has happened yet that would show it; or what was seen does not go with it and
 * a person has to look.
 */
export type AuditState = 'holds' | 'not-seen' | 'attention'

/** What was seen, as facts; the page has the words. */
export type AuditFinding =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'always' }
  | { readonly kind: 'creator-read'; readonly fetchedAtMs: number }
  | { readonly kind: 'creator-named'; readonly nickname: string; readonly username: string }
  | { readonly kind: 'creator-blocked' }
  | { readonly kind: 'length'; readonly durationMs: number; readonly limitSec: number }
  | { readonly kind: 'length-unknown' }
  | { readonly kind: 'caption'; readonly units: number }
  | { readonly kind: 'privacy'; readonly optionCount: number; readonly isChosen: boolean }
  | { readonly kind: 'ticked'; readonly count: number }
  | { readonly kind: 'turned-off'; readonly count: number }
  | { readonly kind: 'disclosure'; readonly isOn: boolean }
  | { readonly kind: 'label'; readonly label: 'promotional-content' | 'paid-partnership' }
  | { readonly kind: 'explained' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'declaration'; readonly isBranded: boolean }
  | { readonly kind: 'consented'; readonly atMs: number }
  | { readonly kind: 'phases'; readonly count: number; readonly isPublished: boolean }
  | { readonly kind: 'secret'; readonly isInKeychain: boolean }
  | { readonly kind: 'mismatch' }

/** One row of the checklist. */
export interface AuditRow {
  readonly rule: AuditRuleId
  readonly state: AuditState
  readonly finding: AuditFinding
  /** When it was seen; null when nothing was, or when it does not depend on what is on the page. */
  readonly seenAtMs: number | null
}
