import { Wrench } from 'lucide-react'
import { useId, useState, useSyncExternalStore, type ReactNode, type RefObject } from 'react'
import { isFixFinished, type FixJob } from '../../../../electron/shared/fix-job'
import { planFix, type FixPlan, type FixTrim } from '../../../../electron/shared/fix-plan'
import { findDurationProblem } from '../../../../electron/shared/find-duration-problem'
import type { AppErrorDto } from '../../../../electron/shared/app-error'
import { InlineMessage } from '../../../components/banner'
import { Button } from '../../../components/button'
import { ProgressBar } from '../../../components/progress-bar'
import type { Range } from '../../../components/range-slider'
import { describeError } from '../../../i18n/error-words'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { isLocked, type Draft } from '../draft'
import type { DraftsStore } from '../drafts-store'
import { describePlan } from './describe-plan'
import { useDraftFixes } from '../use-drafts'
import { firstRange } from './fit-range'
import { TrimChooser } from './trim-chooser'
import './fix-panel.css'

export interface FixPanelProps {
  readonly draft: Draft
  readonly store: DraftsStore
  /** The longest video that the chosen channel takes; null while nobody knows. */
  readonly maxDurationSec: number | null
  /** What holds the player, in which the ends of the part to keep are shown. */
  readonly playerRef: RefObject<HTMLDivElement | null>
}

/**
 * The way out that the doctor's report leads to: what a fixed copy would be like, the button that makes it, and how far it
 * is. Shows nothing for a video that needs none.
 */
export function FixPanel(props: FixPanelProps) {
  const { draft, store } = props
  const fixes = useDraftFixes()
  const t = useTexts().fix
  const headingId = useId()
  const fix = useSyncExternalStore(fixes.subscribe, fixes.getSnapshot).get(draft.id)
  const job = fix?.kind === 'job' ? fix.job : null
  const jobOfThisVideo = job?.videoId === draft.video.id ? job : null

  let content: ReactNode
  if (draft.original !== null) {
    content = <CopyInUse draft={draft} store={store} job={job} />
  } else if (fix?.kind === 'starting') {
    content = <ProgressBar label={t.phases.queued} value={null} />
  } else if (jobOfThisVideo !== null && !isFixFinished(jobOfThisVideo.phase)) {
    content = <FixProgress job={jobOfThisVideo} onCancel={() => fixes.cancel(draft.id)} />
  } else {
    const { durationMs } = draft.video.probe
    const limitSec = props.maxDurationSec ?? Number.POSITIVE_INFINITY
    const isTooLong = findDurationProblem(durationMs, limitSec) !== null
    // Keyed by the video and the limit it breaks, so that a range chosen for one is never shown for another. A limit that
    // becomes known and is kept changes nothing: the button must not be exchanged under somebody's finger.
    return (
      <FixOffer
        key={isTooLong ? `${draft.video.id} ${limitSec}` : draft.video.id}
        {...props}
        doneJob={jobOfThisVideo?.phase === 'done' ? jobOfThisVideo : null}
        error={fix?.kind === 'refused' ? fix.error : (jobOfThisVideo?.error ?? null)}
        headingId={headingId}
      />
    )
  }
  return (
    <section className="fix" aria-labelledby={headingId}>
      <FixHeading id={headingId} />
      {content}
    </section>
  )
}

function FixHeading({ id }: { readonly id: string }) {
  return (
    <h3 id={id} className="fix-title">
      <Wrench aria-hidden />
      {useTexts().fix.title}
    </h3>
  )
}

function FixOffer({
  draft,
  store,
  maxDurationSec,
  playerRef,
  doneJob,
  error,
  headingId,
}: FixPanelProps & {
  /** A copy that was made already and is not in use. */
  readonly doneJob: FixJob | null
  readonly error: AppErrorDto | null
  readonly headingId: string
}) {
  const texts = useTexts()
  const t = texts.fix
  const fixes = useDraftFixes()
  const { video } = draft
  const { durationMs } = video.probe
  const limitMs = (maxDurationSec ?? Number.POSITIVE_INFINITY) * 1000
  const isTooLong = findDurationProblem(durationMs, limitMs / 1000) !== null
  const [range, setRange] = useState<Range>(() => firstRange(durationMs ?? 0, limitMs))
  const [isStartExact, setStartExact] = useState(false)
  const trim: FixTrim | null = isTooLong
    ? { startMs: range[0], endMs: range[1], isStartExact }
    : null
  const planned = planFix({ video, maxDurationSec, trim })
  if (!planned.isPossible && planned.obstacle !== 'fix-picture-too-narrow') return null
  if (!planned.isPossible) {
    const { title, remedy } = describeError(texts.errors, { code: planned.obstacle })
    return (
      <InlineMessage tone="warning">
        {title}. {remedy}
      </InlineMessage>
    )
  }
  const { plan } = planned
  const inexact = planFix({
    video,
    maxDurationSec,
    trim: trim === null ? null : { ...trim, isStartExact: false },
  })
  return (
    <section className="fix" aria-labelledby={headingId}>
      <FixHeading id={headingId} />
      {error !== null && <FixError error={error} />}
      {isTooLong && durationMs !== null && (
        <TrimChooser
          durationMs={durationMs}
          limitMs={limitMs}
          range={range}
          isStartExact={isStartExact}
          canBeInexact={inexact.isPossible && inexact.plan.video.kind === 'copy'}
          onRangeChange={setRange}
          onStartExactChange={setStartExact}
          onSeek={(atMs) => showMoment(playerRef.current, atMs)}
        />
      )}
      <PlanSummary plan={plan} draft={draft} />
      {doneJob !== null && (
        <Button
          size="small"
          isDisabled={isLocked(draft)}
          onPress={() => {
            if (doneJob.video !== null) store.useCopy(draft.id, doneJob.video, doneJob.cut)
          }}
        >
          {t.useCopy}
        </Button>
      )}
      <Button
        size="small"
        variant={doneJob === null ? 'secondary' : 'quiet'}
        isDisabled={isLocked(draft)}
        onPress={() => void fixes.start(draft.id, { videoId: video.id, maxDurationSec, trim })}
      >
        {doneJob === null ? t.make : t.makeAnother}
      </Button>
    </section>
  )
}

function PlanSummary({ plan, draft }: { readonly plan: FixPlan; readonly draft: Draft }) {
  const t = useTexts().fix
  const format = useFormat()
  const lines = describePlan(plan, draft.video.probe, t, format)
  return (
    <>
      {lines.length > 0 && (
        <ul className="fix-steps">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="fix-note">
        {plan.video.kind === 'copy' ? t.lossless : t.encoded}
        {plan.estimatedBytes !== null && ` ${t.about(format.bytes(plan.estimatedBytes))}`}
      </p>
    </>
  )
}

function FixProgress({ job, onCancel }: { readonly job: FixJob; readonly onCancel: () => void }) {
  const t = useTexts().fix
  const format = useFormat()
  const label =
    job.phase === 'queued' || job.phase === 'checking' ? t.phases[job.phase] : t.phases.running
  return (
    <>
      <ProgressBar
        label={label}
        value={job.phase === 'running' && job.progress > 0 ? job.progress : null}
        valueText={job.phase === 'running' ? format.percent(job.progress) : ''}
      />
      <div className="fix-progress-foot">
        <span className="fix-note tabular">
          {job.remainingMs === null ? '' : t.left(format.duration(job.remainingMs))}
        </span>
        <Button size="small" variant="quiet" onPress={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </>
  )
}

function CopyInUse({
  draft,
  store,
  job,
}: {
  readonly draft: Draft
  readonly store: DraftsStore
  readonly job: FixJob | null
}) {
  const t = useTexts().fix
  const format = useFormat()
  const cut = draft.original?.cut ?? null
  const isBesideOriginal = job?.isBesideOriginal ?? true
  return (
    <>
      <InlineMessage tone="success" role="status">
        {t.inUse}
      </InlineMessage>
      <p className="fix-note">
        {isBesideOriginal ? t.isBeside : t.isInOwnFolder}
        {cut !== null &&
          ` ${t.kept(format.preciseClock(cut.startMs), format.preciseClock(cut.endMs))}`}
      </p>
      <Button size="small" isDisabled={isLocked(draft)} onPress={() => store.useOriginal(draft.id)}>
        {t.useOriginal}
      </Button>
    </>
  )
}

function FixError({ error }: { readonly error: AppErrorDto }) {
  const { title, cause, remedy } = describeError(useTexts().errors, error)
  return (
    <div className="fix-error" role="alert">
      <strong>{title}</strong>
      <span>{cause}</span>
      <span>{remedy}</span>
    </div>
  )
}

/** Stops at a moment of the video in the player, so that a person sees where a part begins or ends. */
function showMoment(place: HTMLElement | null, atMs: number): void {
  const player = place?.querySelector('video') ?? null
  if (player === null) return
  player.pause()
  player.currentTime = atMs / 1000
}
