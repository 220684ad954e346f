import { useState } from 'react'
import type { Channel } from '../../../../electron/shared/channel'
import { useDesktop } from '../../../desktop/desktop-provider'
import { localTimeZone } from '../../../desktop/local-time-zone'
import { useLanguage } from '../../../i18n/use-texts'
import type { Draft } from '../draft'
import type { DraftsStore } from '../drafts-store'
import { findPlanProblems, type ChannelQuotas } from '../../../../electron/shared/post-quota'
import { describeError } from '../../../i18n/error-words'
import { listDailyExcess, type DailyExcess } from './daily-excess'
import { judgeDraft, type BatchFacts, type RowJudgement } from './judge-draft'
import type { ChannelCreators } from './use-channel-creators'

/** A row of the batch that is about to be posted, as it was checked. */
export interface BatchRowToPost {
  readonly rowNumber: number
  readonly draft: Draft
  readonly judgement: RowJudgement
}

/** Where the posting of a batch stands. */
export type BatchPosting =
  | { readonly phase: 'idle' }
  | { readonly phase: 'checking' }
  /** Nothing was posted, because these rows are not ready. */
  | {
      readonly phase: 'not-ready'
      readonly rows: readonly BatchRowToPost[]
      readonly duplicateIds: ReadonlySet<string>
      /** The other rows of the batch, against which nothing was found. */
      readonly readyIds: ReadonlySet<string>
    }
  | {
      readonly phase: 'reviewing'
      readonly rows: readonly BatchRowToPost[]
      /** Channels that would get more posts within a day than TikTok usually takes. */
      readonly dailyExcess: readonly DailyExcess[]
      readonly isSending: boolean
    }

/**
 * The road of a batch: every row is checked with creator info read afresh, once for each channel; only when all are clean does
 * the review sheet open; and main takes all of it or nothing.
 */
export function useBatchPosting({
  store,
  facts,
  refresh,
  onPosted,
}: {
  readonly store: DraftsStore
  readonly facts: BatchFacts
  readonly refresh: ChannelCreators['refresh']
  readonly onPosted: (count: number) => void
}): {
  readonly posting: BatchPosting
  readonly check: (
    drafts: readonly { readonly rowNumber: number; readonly draft: Draft }[],
  ) => Promise<void>
  readonly confirm: () => Promise<void>
  /** Posts also what was posted to the same account before: the person was asked. */
  readonly allowDuplicates: () => void
  readonly stop: () => void
} {
  const language = useLanguage()
  const { posts } = useDesktop()
  const [posting, setPosting] = useState<BatchPosting>({ phase: 'idle' })
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set())

  const check = async (
    drafts: readonly { readonly rowNumber: number; readonly draft: Draft }[],
  ): Promise<void> => {
    setPosting({ phase: 'checking' })
    const channels = new Map<string, Channel>()
    for (const { draft } of drafts) {
      const { channel } = judgeDraft(draft, facts)
      if (channel !== null) channels.set(channel.id, channel)
    }
    const [creators, quotas] = await Promise.all([
      refresh(facts.readiness === 'ready' ? [...channels.values()] : []),
      // Main has the last word: a ledger in trouble does not hold up the review.
      posts.getQuotas([...channels.keys()]).catch(() => ({})),
    ])
    const fresh: BatchFacts = {
      ...facts,
      creators: new Map([...facts.creators, ...creators]),
      nowMs: Date.now(),
    }
    const judged = drafts.map(({ rowNumber, draft }) => {
      // A refusal of the last attempt spoke of what stood there then; main says it again when it still holds.
      const open: Draft =
        draft.stage.kind === 'refused' ? { ...draft, stage: { kind: 'editing' } } : draft
      return { rowNumber, draft, judgement: judgeDraft(open, fresh) }
    })
    const rows = withPlanProblems(judged, quotas, fresh)
    const unready = rows.filter(({ judgement }) => judgement.problems.length > 0)
    setPosting(
      unready.length > 0
        ? {
            phase: 'not-ready',
            rows: unready,
            duplicateIds: new Set(),
            readyIds: idsWithout(rows, new Set(unready.map(({ draft }) => draft.id))),
          }
        : {
            phase: 'reviewing',
            rows,
            dailyExcess: listDailyExcess(rows, quotas, fresh.nowMs),
            isSending: false,
          },
    )
  }

  const confirm = async (): Promise<void> => {
    if (posting.phase !== 'reviewing' || posting.isSending) return
    const { rows } = posting
    setPosting({ ...posting, isSending: true })
    const consents = rows.flatMap(({ draft, judgement: { channel, settings, view } }) =>
      channel === null
        ? []
        : [
            [
              draft.id,
              {
                channelId: channel.id,
                videoId: draft.video.id,
                settings,
                declaration: view.declaration,
                declarationLanguage: language,
                scheduledForMs: draft.scheduledForMs,
                scheduleTimeZone: draft.scheduledForMs === null ? null : localTimeZone(),
                lateLimitMs: draft.lateLimitMs,
                isDuplicateConfirmed: allowed.has(duplicateKey(draft, channel.id)),
              },
            ] as const,
          ],
    )
    const refused = await store.postMany(new Map(consents))
    if (refused.size === 0) {
      setPosting({ phase: 'idle' })
      setAllowed(new Set())
      onPosted(rows.length)
      return
    }
    const duplicateIds = new Set(
      [...refused].filter(([, { code }]) => code === 'duplicate-post').map(([id]) => id),
    )
    setPosting({
      phase: 'not-ready',
      duplicateIds,
      readyIds: idsWithout(rows, new Set(refused.keys())),
      rows: rows.flatMap((row) => {
        const error = refused.get(row.draft.id)
        if (error === undefined) return []
        const draft: Draft = { ...row.draft, stage: { kind: 'refused', error } }
        return [{ ...row, draft, judgement: judgeDraft(draft, facts) }]
      }),
    })
  }

  return {
    posting,
    check,
    confirm,
    allowDuplicates: () => {
      if (posting.phase !== 'not-ready') return
      const confirmed = posting.rows.flatMap(({ draft, judgement: { channel } }) =>
        channel === null || !posting.duplicateIds.has(draft.id)
          ? []
          : [duplicateKey(draft, channel.id)],
      )
      setAllowed(new Set([...allowed, ...confirmed]))
      setPosting({ phase: 'idle' })
    },
    stop: () => setPosting({ phase: 'idle' }),
  }
}

/** The yes to posting again is for this file and this account; about another account the person is asked anew. */
function duplicateKey({ id, video }: Draft, channelId: string): string {
  return `${id} ${video.id} ${channelId}`
}

function idsWithout(
  rows: readonly BatchRowToPost[],
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(rows.flatMap(({ draft }) => (ids.has(draft.id) ? [] : [draft.id])))
}

/** The rows with what speaks against their times, each beside the rows before it: the rule by which main refuses them. */
function withPlanProblems(
  rows: readonly BatchRowToPost[],
  quotas: ChannelQuotas,
  { texts, nowMs }: BatchFacts,
): readonly BatchRowToPost[] {
  const planned = rows.map(({ draft, judgement }) => ({
    channelId: judgement.channel?.id ?? '',
    scheduledForMs: draft.scheduledForMs,
  }))
  const problems = findPlanProblems(planned, quotas, nowMs)
  return rows.map((row, index) => {
    const problem = problems[index] ?? null
    if (problem === null) return row
    const { title, remedy } = describeError(texts.errors, problem)
    const words = `${title}. ${remedy}`
    return { ...row, judgement: { ...row.judgement, problems: [...row.judgement.problems, words] } }
  })
}
