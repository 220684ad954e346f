import type { AppErrorDto } from '../../../electron/shared/app-error'
import { carryCover } from '../../../electron/shared/carry-cover'
import type { IntakeScan, TakenIn } from '../../../electron/shared/intake'
import type { SavedDraft, SavedDraftList } from '../../../electron/shared/saved-draft'
import type { Video } from '../../../electron/shared/video'
import { createDraft, hasBeenEdited, isLocked, restoreDraft, type Draft } from './draft'
import {
  removeEntries,
  replaceDraft,
  replaceDrafts,
  replaceEntry,
  type EntryList,
} from './replace-entries'

/** Something to say once that belongs to no file. */
export type DraftsNotice =
  | { readonly kind: 'nothing-to-paste' }
  | { readonly kind: 'error'; readonly error: AppErrorDto }
  | { readonly kind: 'intake'; readonly report: IntakeNotice }
  /** The saved drafts could not be read; their file is kept under this name. */
  | { readonly kind: 'drafts-set-aside'; readonly setAsideFileName: string }
  /** The chosen cover of this video is not in the file any more. */
  | { readonly kind: 'cover-lost'; readonly fileName: string }

/** What a person should know about the files that were just taken in. */
export interface IntakeNotice {
  readonly isCut: boolean
  readonly skipped: IntakeScan['skipped']
  /** The text files whose words became captions. */
  readonly sidecarNames: readonly string[]
}

/** Files that main has answered, in the order of the answers. */
export interface SettledFiles {
  readonly accepted: readonly ({ readonly id: string } & TakenIn)[]
  readonly refused: readonly { readonly id: string; readonly error: AppErrorDto }[]
}

/** The part of the page's state that changes when files come in. */
interface IntakeState extends EntryList {
  /** The channel of whatever is handed over next. */
  readonly lastChannelId: string | null
  readonly notice: DraftsNotice | null
}

/** What a search through folders has to say, if anything. */
export function noticeOfScan({ isCut, skipped }: IntakeScan): DraftsNotice | null {
  return isCut || skipped.length > 0
    ? { kind: 'intake', report: { isCut, skipped, sidecarNames: [] } }
    : null
}

/** Puts what main has answered into the places that wait for it. */
export function settleFiles<S extends IntakeState>(
  state: S,
  { accepted, refused }: SettledFiles,
): S {
  const errors = new Map(refused.map(({ id, error }) => [id, error]))
  const entries = state.entries.map((entry) => {
    const error = errors.get(entry.id)
    if (entry.kind !== 'reading' || error === undefined) return entry
    const { saved, ...file } = entry
    return saved === undefined
      ? { ...file, kind: 'refused-file' as const, error }
      : { ...file, kind: 'videoless' as const, saved, error }
  })
  const settled = accepted.reduce<S>(acceptFile, { ...state, entries })
  const sidecarNames = accepted.flatMap(({ sidecar }) => sidecar?.fileName ?? [])
  return sidecarNames.length === 0 ? settled : noteSidecars(settled, sidecarNames)
}

function noteSidecars<S extends IntakeState>(state: S, sidecarNames: readonly string[]): S {
  const known: IntakeNotice =
    state.notice?.kind === 'intake'
      ? state.notice.report
      : { isCut: false, skipped: [], sidecarNames: [] }
  const report = { ...known, sidecarNames: [...known.sidecarNames, ...sidecarNames] }
  return { ...state, notice: { kind: 'intake', report } }
}

function acceptFile<S extends IntakeState>(
  state: S,
  { id, video, sidecar }: SettledFiles['accepted'][number],
): S {
  const saved = savedAt(state, id) ?? savedWithoutVideo(state, video)
  if (saved !== null)
    return reunite(saved.id === id ? state : removeEntries(state, new Set([id])), saved, video)
  // Main answers with the id it already knows when the same file is handed over again: one video, one draft. What is on its
  // way stays as it was agreed to, so then the file starts afresh.
  const twins = state.entries.filter(
    (entry): entry is Draft =>
      entry.kind === 'draft' && entry.video.id === video.id && !isLocked(entry),
  )
  const [twin] = twins
  if (twin === undefined) {
    return replaceEntry(state, id, (entry) =>
      entry.kind === 'reading'
        ? withSidecar({ ...createDraft(id, video), channelId: state.lastChannelId }, sidecar)
        : entry,
    )
  }
  // The file may have changed on the disk since, and main has just looked at it again, for every draft of it.
  const seen = new Map(twins.map((draft) => [draft.id, withVideoSeenAgain(draft, video)]))
  const updated = replaceDraft(
    replaceDrafts(state, seen, (_draft, next) => next),
    twin.id,
    (draft) => withSidecar(draft, sidecar),
  )
  const isCoverLost = twins.some(
    (draft) => draft.coverTimestampMs !== seen.get(draft.id)?.coverTimestampMs,
  )
  return {
    ...removeEntries(updated, new Set([id])),
    selectedId: twin.id,
    notice: isCoverLost ? { kind: 'cover-lost', fileName: video.fileName } : updated.notice,
  }
}

function withVideoSeenAgain(draft: Draft, video: Video): Draft {
  const { durationMs } = video.probe
  const coverTimestampMs = carryCover(draft.coverTimestampMs, { startMs: 0, durationMs })
  return { ...draft, video, coverTimestampMs }
}

/** Drafts of earlier runs stand before what was handed over meanwhile. */
export function addSaved<S extends IntakeState>(state: S, list: SavedDraftList): S {
  // One that was added while the list was read may stand in both.
  const present = new Set(state.entries.map(({ id }) => id))
  const restored = list.drafts
    .filter(({ id }) => !present.has(id))
    .map((saved) => ({ kind: 'reading' as const, id: saved.id, fileName: saved.fileName, saved }))
  const { setAsideFileName } = list
  return {
    ...state,
    entries: [...restored, ...state.entries],
    selectedId:
      state.selectedId ??
      restored.find(({ id }) => id === list.selectedId)?.id ??
      restored[0]?.id ??
      null,
    notice:
      setAsideFileName === null ? state.notice : { kind: 'drafts-set-aside', setAsideFileName },
  }
}

function savedAt(state: IntakeState, id: string): SavedDraft | null {
  const entry = state.entries.find((candidate) => candidate.id === id)
  return entry?.kind === 'reading' || entry?.kind === 'videoless' ? (entry.saved ?? null) : null
}

/** A file that was moved is found again when it is handed over from its new place. */
function savedWithoutVideo(state: IntakeState, video: Video): SavedDraft | null {
  const entry = state.entries.find(
    (candidate) =>
      candidate.kind === 'videoless' &&
      candidate.error.code === 'video-not-found' &&
      candidate.fileName === video.fileName &&
      candidate.saved.sizeBytes === video.sizeBytes,
  )
  return entry?.kind === 'videoless' ? entry.saved : null
}

/** Brings a draft of an earlier run and its video together again. A fresh draft of the same file has nothing to add. */
function reunite<S extends IntakeState>(state: S, saved: SavedDraft, video: Video): S {
  const draft = restoreDraft(saved, video)
  const fresh = state.entries.find(
    (entry) =>
      entry.kind === 'draft' &&
      entry.video.id === video.id &&
      entry.channelId === null &&
      entry.stage.kind === 'editing' &&
      !hasBeenEdited(entry),
  )
  const isFreshSelected = fresh !== undefined && fresh.id === state.selectedId
  const without = fresh === undefined ? state : removeEntries(state, new Set([fresh.id]))
  const isCoverLost = draft.coverTimestampMs === null && saved.content.coverTimestampMs !== null
  return {
    ...replaceEntry(without, saved.id, () => draft),
    selectedId: isFreshSelected ? saved.id : without.selectedId,
    notice: isCoverLost ? { kind: 'cover-lost', fileName: video.fileName } : state.notice,
  }
}

/** The caption beside the video stands in for one that was not typed, never over one that was. */
function withSidecar(draft: Draft, sidecar: TakenIn['sidecar']): Draft {
  return sidecar === null || draft.caption !== '' ? draft : { ...draft, caption: sidecar.caption }
}
