import { useRef, useState } from 'react'
import type { AppErrorCode } from '../../../electron/shared/app-error'
import type { Channel, CreatorInfo } from '../../../electron/shared/channel'
import {
  evaluateComposer,
  lockTurnedOffInteractions,
} from '../../../electron/shared/composer-rules'
import { findingsForChannel } from '../../../electron/shared/find-duration-problem'
import { findPlanProblem } from '../../../electron/shared/post-quota'
import { findScheduleProblem } from '../../../electron/shared/schedule-rules'
import { ConfirmDialog } from '../../components/dialog'
import { useNow } from '../../desktop/use-now'
import { useQuotas } from '../../desktop/use-quotas'
import { localTimeZone } from '../../desktop/local-time-zone'
import { useLanguage, useTexts } from '../../i18n/use-texts'
import { AudienceSection } from './audience-section'
import { CaptionField } from './caption-field'
import { chooseChannel } from './choose-channel'
import { CoverField } from './cover-field'
import { ComposerReview, needsRecheck } from './composer-review'
import { ComposerSection } from './composer-section'
import { CreatorSection } from './creator-section'
import { DisclosureSection } from './disclosure-section'
import { toPostSettings, type Draft } from './draft'
import type { DraftsStore } from './drafts-store'
import { findHealthError } from './find-health-error'
import { FixPanel } from './fix/fix-panel'
import { isCopyOffered } from './fix/is-copy-offered'
import { listBlockers } from './list-blockers'
import { PostBar } from './post-bar'
import { ScheduleField } from './schedule-field'
import { UploadFitNote } from './upload-fit-note'
import { useCreatorInfo, type CreatorState } from './use-creator-info'
import type { Readiness } from './use-readiness'
import { useReportComposer } from './use-report-composer'
import { VideoPreview } from './video-preview'
import './composer.css'

/** Refusals which say that what the page knows about the creator is no longer true. */
const OUTDATED_CREATOR_CODES: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'privacy-not-offered',
  'privacy-option-mismatch',
  'interaction-not-offered',
  'consent-outdated',
  'video-too-long',
])

export interface ComposerProps {
  readonly draft: Draft
  readonly store: DraftsStore
  readonly channels: readonly Channel[]
  readonly readiness: Readiness
  readonly onRemove: () => void
}

/** Everything about one draft, in the order of TikTok's Content Sharing Guidelines (points 1 to 5). */
export function Composer({ draft, store, channels, readiness, onRemove }: ComposerProps) {
  const texts = useTexts()
  const language = useLanguage()
  const t = texts.publishing
  const channel = chooseChannel(draft.channelId, channels)
  const channelId = readiness === 'ready' ? (channel?.id ?? null) : null
  const healthError = channel === null ? null : findHealthError(channel.health)
  const asked = useCreatorInfo(draft.id, healthError === null ? channelId : null)
  const creatorState: CreatorState =
    healthError === null ? asked : { phase: 'failed', creator: null, error: healthError }
  const { creator } = creatorState
  const settings = lockTurnedOffInteractions(toPostSettings(draft, channelId ?? ''), creator)
  const view = evaluateComposer(creator, settings, {
    durationMs: draft.video.probe.durationMs,
    findings: draft.video.findings,
  })
  const playerRef = useRef<HTMLDivElement>(null)
  const nowMs = useNow(10_000)
  const quotas = useQuotas(channelId === null ? [] : [channelId])
  const quota = channelId === null ? null : (quotas?.[channelId] ?? null)
  const { scheduledForMs } = draft
  const scheduleProblem =
    scheduledForMs === null
      ? null
      : (findScheduleProblem(scheduledForMs, nowMs) ??
        (quota === null
          ? null
          : findPlanProblem(quota, { atMs: scheduledForMs, fromMs: null }, nowMs)))
  const obstacles = listBlockers(
    { readiness, channel, creatorPhase: creatorState.phase, view, scheduleProblem },
    texts,
  )
  const isLocked = draft.stage.kind === 'sending'
  useReportComposer({
    creator,
    creatorErrorCode: creatorState.error?.code ?? null,
    videoDurationMs: draft.video.probe.durationMs,
    view,
  })

  // What the composer was built from when its button was pressed, for the draft of that moment.
  const [review, setReview] = useState<{ draftId: string; before: CreatorInfo } | null>(null)
  const startReview = (): void => {
    if (creator === null || obstacles.explanation !== null) return
    setReview({ draftId: draft.id, before: creator })
    if (needsRecheck(creator, Date.now())) asked.askAgain()
  }

  const post = async (isDuplicateConfirmed: boolean): Promise<void> => {
    if (channelId === null || obstacles.explanation !== null) return
    const { declaration } = view
    const refusal = await store.post(draft.id, {
      channelId,
      videoId: draft.video.id,
      settings,
      declaration,
      declarationLanguage: language,
      scheduledForMs: draft.scheduledForMs,
      scheduleTimeZone: draft.scheduledForMs === null ? null : localTimeZone(),
      lateLimitMs: draft.lateLimitMs,
      isDuplicateConfirmed,
    })
    setReview(null)
    if (refusal !== null && OUTDATED_CREATOR_CODES.has(refusal.code)) asked.askAgain()
  }

  return (
    <>
      <CreatorSection
        channels={channels}
        channel={channel}
        creatorState={creatorState}
        onAskAgain={asked.askAgain}
        onChooseChannel={(id) => store.chooseChannel(draft.id, id)}
      />
      <div className="publishing-composer">
        <ComposerSection point={2} title={t.points.metadata}>
          <CaptionField
            caption={draft.caption}
            isDisabled={isLocked}
            onChange={(caption) => store.change(draft.id, { field: 'caption', caption })}
          />
          <CoverField
            key={draft.id}
            video={draft.video}
            coverTimestampMs={draft.coverTimestampMs}
            isLocked={isLocked}
            onChange={(coverTimestampMs) =>
              store.change(draft.id, { field: 'cover', coverTimestampMs })
            }
          />
          <AudienceSection
            view={view}
            isAsking={channelId !== null && creatorState.phase === 'loading'}
            isLocked={isLocked}
            onChange={(audience) => {
              if (channelId !== null) {
                store.change(draft.id, { field: 'audience', channelId, audience })
              }
            }}
          />
        </ComposerSection>
        <ComposerSection point={3} title={t.points.disclosure}>
          <DisclosureSection
            view={view}
            isLocked={isLocked}
            onDisclosureChange={(disclosure) =>
              store.change(draft.id, { field: 'disclosure', disclosure })
            }
            onAiGeneratedChange={(isAiGenerated) =>
              store.change(draft.id, { field: 'ai-generated', isAiGenerated })
            }
          />
        </ComposerSection>
        <ScheduleField
          scheduledForMs={draft.scheduledForMs}
          lateRule={{
            limitMs: draft.lateLimitMs,
            onChange: (lateLimitMs) => store.change(draft.id, { field: 'late-rule', lateLimitMs }),
          }}
          isLocked={isLocked}
          onChange={(scheduledForMs) =>
            store.change(draft.id, { field: 'schedule', scheduledForMs })
          }
        />
        <PostBar
          declaration={view.declaration}
          obstacles={obstacles}
          stage={draft.stage}
          nickname={creator?.nickname ?? null}
          // A time that cannot be kept is no promise; the obstacles name it instead.
          scheduledForMs={scheduleProblem === null ? scheduledForMs : null}
          isReviewing={review?.draftId === draft.id}
          onReview={startReview}
        />
      </div>
      {/* Last, so that the keyboard meets the caption before the seven stops of the player. */}
      <VideoPreview
        video={draft.video}
        findings={findingsForChannel(
          { durationMs: draft.video.probe.durationMs, findings: draft.video.findings },
          creator?.maxVideoDurationSec ?? null,
        )}
        isCopyOffered={isCopyOffered(draft, creator?.maxVideoDurationSec ?? null)}
        onRemove={onRemove}
        playerRef={playerRef}
        fix={
          <FixPanel
            draft={draft}
            store={store}
            maxDurationSec={creator?.maxVideoDurationSec ?? null}
            playerRef={playerRef}
          />
        }
        notes={
          <>
            <UploadFitNote sizeBytes={draft.video.sizeBytes} />
            <p className="publishing-preview-note">{t.posted.takesMinutes}</p>
          </>
        }
      />
      <ComposerReview
        draft={draft}
        quota={quota}
        before={review?.draftId === draft.id ? review.before : null}
        creatorState={creatorState}
        explanation={obstacles.explanation}
        onAskAgain={asked.askAgain}
        onBack={() => setReview(null)}
        onConfirm={() => void post(false)}
      />
      <ConfirmDialog
        title={t.duplicate.title}
        isOpen={draft.stage.kind === 'asking-duplicate'}
        confirmLabel={t.duplicate.confirm}
        cancelLabel={t.duplicate.keep}
        confirmVariant="primary"
        onCancel={() => store.declineDuplicate(draft.id)}
        onConfirm={() => void post(true)}
      >
        {t.duplicate.body(creator?.nickname ?? channel?.displayName ?? '')}
      </ConfirmDialog>
    </>
  )
}
