import type { AppErrorDto } from './app-error'
import { DAILY_WINDOW_MS, findOverbooking, mostPostsInADay } from './daily-posts'
import { USUAL_POSTS_PER_DAY } from './tiktok-limits'

/** What the ledger knows about one channel and TikTok's limits. */
export interface QuotaFacts {
  /** When its posts began or are to begin; those of the last days and all to come, in order. */
  readonly timesMs: readonly number[]
  /** When TikTok last refused a post because the creator had posted enough (`spam_risk_too_many_posts`). */
  readonly dailyLimitAtMs: number | null
  /** When TikTok last refused a post of any channel because the app had too many users (`reached_active_user_cap`). */
  readonly activeUserCapAtMs: number | null
  /** When TikTok last refused a post of any channel because the app is not audited and the account not private. */
  readonly privateOnlyAtMs: number | null
}

/** The facts of each channel by its id. */
export type ChannelQuotas = Readonly<Record<string, QuotaFacts>>

/** How many posts TikTok still takes of one creator, as far as anybody but TikTok can know. */
export interface Quota {
  readonly limit: number
  /** Posts that began in the last 24 hours. */
  readonly usedCount: number
  readonly leftCount: number
  /** Posts that are to begin in the next 24 hours. */
  readonly plannedCount: number
  /** When the limit was learned from a refusal; null while it is the usual one. */
  readonly learnedAtMs: number | null
  /** When the next post should be taken again; null while one is left. */
  readonly freeAtMs: number | null
  readonly isUserCapReached: boolean
  readonly isPrivateOnly: boolean
}

/**
 * The limit is the usual one until TikTok refuses a post; then it is what TikTok had taken in the 24 hours before, and grows again
 * when more is taken later. Until something drops out of the window after a refusal nothing is left, whatever the figures say: other
 * apps may post for the same creator.
 */
export function evaluateQuota(facts: QuotaFacts, nowMs: number): Quota {
  const { timesMs, dailyLimitAtMs: refusedAtMs } = facts
  const started = timesMs.filter((timeMs) => timeMs <= nowMs)
  const used = started.filter((timeMs) => timeMs > nowMs - DAILY_WINDOW_MS)
  const limit = dailyLimitOf(facts, nowMs)
  const isRefused =
    refusedAtMs !== null &&
    refusedAtMs > nowMs - DAILY_WINDOW_MS &&
    used.every((timeMs) => timeMs <= refusedAtMs) &&
    oldestBefore(started, refusedAtMs) + DAILY_WINDOW_MS > nowMs
  const leftCount = isRefused ? 0 : Math.max(0, limit - used.length)
  return {
    limit,
    usedCount: used.length,
    leftCount,
    plannedCount: timesMs.filter((timeMs) => timeMs > nowMs && timeMs <= nowMs + DAILY_WINDOW_MS)
      .length,
    learnedAtMs: limit < USUAL_POSTS_PER_DAY ? refusedAtMs : null,
    freeAtMs: leftCount > 0 ? null : freeAt(used, limit, refusedAtMs ?? nowMs),
    isUserCapReached: isWithinADay(facts.activeUserCapAtMs, nowMs),
    isPrivateOnly: facts.privateOnlyAtMs !== null,
  }
}

/** How many posts TikTok takes of a channel in 24 hours: the usual number, or what a refusal has taught. */
export function dailyLimitOf(
  { timesMs, dailyLimitAtMs }: Pick<QuotaFacts, 'timesMs' | 'dailyLimitAtMs'>,
  nowMs: number,
): number {
  if (dailyLimitAtMs === null) return USUAL_POSTS_PER_DAY
  return learnLimit(
    timesMs.filter((timeMs) => timeMs <= nowMs),
    dailyLimitAtMs,
  )
}

/** A refusal after fewer posts of ours tells that the creator posts elsewhere, and not how much TikTok takes on another day. */
const FEWEST_TO_PLAN_BY = Math.ceil(USUAL_POSTS_PER_DAY / 2)

/** How many posts of a channel may be planned for 24 hours: the daily limit, unless little of ours taught it. */
export function planningLimitOf(
  facts: Pick<QuotaFacts, 'timesMs' | 'dailyLimitAtMs'>,
  nowMs: number,
): number {
  const limit = dailyLimitOf(facts, nowMs)
  return limit < FEWEST_TO_PLAN_BY ? USUAL_POSTS_PER_DAY : limit
}

/** A post that is to be planned, or to be moved. */
export interface PlannedPost {
  readonly atMs: number
  /** Where it stands among the times that are known; null for a new one. */
  readonly fromMs: number | null
}

/**
 * What speaks against planning a post of a channel for an instant: `day-overbooked`, by the limit of this channel. The window shows
 * it before anything is planned, and main refuses with the same.
 */
export function findPlanProblem(
  facts: QuotaFacts,
  { atMs, fromMs }: PlannedPost,
  nowMs: number,
): AppErrorDto | null {
  const own = fromMs === null ? -1 : facts.timesMs.indexOf(fromMs)
  const othersMs = facts.timesMs.filter((_, index) => index !== own)
  return findOverbooking(othersMs, atMs, fromMs, planningLimitOf(facts, nowMs))
}

/**
 * The same for several new posts that are planned together, each after the ones before it. What begins at once is never refused:
 * TikTok may take more than is known; but it counts.
 */
export function findPlanProblems(
  posts: readonly { readonly channelId: string; readonly scheduledForMs: number | null }[],
  quotas: ChannelQuotas,
  nowMs: number,
): readonly (AppErrorDto | null)[] {
  const planned = new Map<string, readonly number[]>()
  return posts.map(({ channelId, scheduledForMs }) => {
    const facts = quotas[channelId]
    if (facts === undefined) return null
    const before = planned.get(channelId) ?? facts.timesMs
    planned.set(channelId, [...before, scheduledForMs ?? nowMs])
    if (scheduledForMs === null) return null
    return findOverbooking(before, scheduledForMs, null, planningLimitOf(facts, nowMs))
  })
}

/** At least one, because a creator of whom TikTok takes none at all could never post. */
function learnLimit(started: readonly number[], refusedAtMs: number): number {
  const before = started.filter(
    (timeMs) => timeMs <= refusedAtMs && timeMs > refusedAtMs - DAILY_WINDOW_MS,
  ).length
  const since = mostPostsInADay(started.filter((timeMs) => timeMs > refusedAtMs))
  return Math.min(USUAL_POSTS_PER_DAY, Math.max(1, before, since))
}

/** What drops out of TikTok's window first; the refusal itself when nothing of ours was in it. */
function oldestBefore(started: readonly number[], refusedAtMs: number): number {
  return started.find((timeMs) => timeMs > refusedAtMs - DAILY_WINDOW_MS) ?? refusedAtMs
}

function freeAt(used: readonly number[], limit: number, refusedAtMs: number): number {
  const blocking = used[Math.max(0, used.length - limit)] ?? refusedAtMs
  return blocking + DAILY_WINDOW_MS
}

function isWithinADay(atMs: number | null, nowMs: number): boolean {
  return atMs !== null && atMs > nowMs - DAILY_WINDOW_MS
}
