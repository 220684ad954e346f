import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post } from '../../../electron/shared/post'
import type { IntakeScan, IntakeTicket, TakenIn } from '../../../electron/shared/intake'
import { editDrafts, undoStep, type DraftEdit, type EditStep } from './batch/edit-drafts'
import {
  changeDraft,
  createDraft,
  isLocked,
  type Draft,
  type DraftChange,
  type DraftEntry,
  type DraftStage,
} from './draft'

/** Something to say once that belongs to no file. */
export type DraftsNotice =
  | { readonly kind: 'nothing-to-paste' }
  | { readonly kind: 'error'; readonly error: AppErrorDto }
  | { readonly kind: 'intake'; readonly report: IntakeNotice }

/** What a person should know about the files that were just taken in. */
export interface IntakeNotice {
  readonly isCut: boolean
  readonly skipped: IntakeScan['skipped']
  /** The text files whose words became captions. */
  readonly sidecarNames: readonly string[]
}

/** Everything the publishing page holds: it outlives a change of page. */
export interface DraftsState {
  readonly entries: readonly DraftEntry[]
  readonly selectedId: string | null
  /** The channel chosen last, offered first for the next video. */
  readonly lastChannelId: string | null
  readonly notice: DraftsNotice | null
  /** The posts that drafts of this list became, as they stand now. */
  readonly posts: ReadonlyMap<string, Post>
  /** How the person wants to see many videos; null leaves it to their number. */
  readonly view: DraftsView | null
  /** The rows of the table that are ticked. */
  readonly checkedIds: ReadonlySet<string>
  /** What the table has changed, the last step last. */
  readonly editSteps: readonly EditStep[]
  /** Sheets of captions that were handed over and not looked at yet. */
  readonly sheets: readonly IntakeTicket[]
}

/** One video in full beside a list, or all of them in a table. */
export type DraftsView = 'list' | 'table'

/** Steps of the table that can be taken back. */
const MAX_EDIT_STEPS = 50

/** From so many videos on the table is what a person wants to see first. */
const TABLE_FROM_COUNT = 6

/** How the page shows the videos now. */
export function effectiveView({ view, entries }: DraftsState): DraftsView {
  if (entries.length < 2) return 'list'
  return view ?? (entries.length >= TABLE_FROM_COUNT ? 'table' : 'list')
}

/** A file as it starts: an id of ours and the name to show while main reads it. */
export interface FileBeingRead {
  readonly id: string
  readonly fileName: string
}

/** Files that main has answered, in the order of the answers. */
export interface SettledFiles {
  readonly accepted: readonly ({ readonly id: string } & TakenIn)[]
  readonly refused: readonly { readonly id: string; readonly error: AppErrorDto }[]
}

export type DraftsAction =
  | {
      readonly type: 'files-reading'
      readonly files: readonly FileBeingRead[]
      /** What the search through the dropped folders had to say; null for files that main found by itself. */
      readonly scan: IntakeScan | null
    }
  | ({ readonly type: 'files-settled' } & SettledFiles)
  | { readonly type: 'entry-selected'; readonly id: string }
  | { readonly type: 'entry-removed'; readonly id: string }
  | { readonly type: 'draft-changed'; readonly id: string; readonly change: DraftChange }
  | { readonly type: 'channel-chosen'; readonly id: string; readonly channelId: string }
  | { readonly type: 'stage-changed'; readonly id: string; readonly stage: DraftStage }
  | { readonly type: 'draft-posted'; readonly id: string; readonly post: Post }
  | { readonly type: 'post-changed'; readonly post: Post }
  | { readonly type: 'view-chosen'; readonly view: DraftsView }
  | { readonly type: 'entries-checked'; readonly ids: ReadonlySet<string> }
  | { readonly type: 'drafts-edited'; readonly edits: readonly DraftEdit[] }
  | { readonly type: 'edit-undone' }
  /** Copies for further channels, each behind the draft it was made from. */
  | { readonly type: 'drafts-copied'; readonly copies: ReadonlyMap<string, readonly Draft[]> }
  | { readonly type: 'entries-removed'; readonly ids: ReadonlySet<string> }
  | { readonly type: 'stages-changed'; readonly stages: ReadonlyMap<string, DraftStage> }
  | { readonly type: 'drafts-posted'; readonly postsByDraft: ReadonlyMap<string, Post> }
  | { readonly type: 'sheets-changed'; readonly sheets: readonly IntakeTicket[] }
  | { readonly type: 'notice-changed'; readonly notice: DraftsNotice | null }

export const EMPTY_DRAFTS: DraftsState = {
  entries: [],
  selectedId: null,
  lastChannelId: null,
  notice: null,
  posts: new Map(),
  view: null,
  checkedIds: new Set(),
  editSteps: [],
  sheets: [],
}

/** The rules of the list of drafts. Pure: the store adds time, ids and the answers of main. */
export function reduceDrafts(state: DraftsState, action: DraftsAction): DraftsState {
  switch (action.type) {
    case 'files-reading':
      return {
        ...state,
        entries: [
          ...state.entries,
          ...action.files.map((file) => ({ kind: 'reading' as const, ...file })),
        ],
        // What was just handed over is what the person wants to see; the draft left behind keeps everything.
        selectedId: action.files[0]?.id ?? state.selectedId,
        notice: action.scan === null ? null : noticeOfScan(action.scan),
        sheets: [...state.sheets, ...(action.scan?.sheets ?? [])],
      }
    case 'files-settled':
      return settleFiles(state, action)
    case 'entry-selected':
      return state.entries.some((entry) => entry.id === action.id)
        ? { ...state, selectedId: action.id }
        : state
    case 'entry-removed':
      return removeEntry(state, action.id)
    case 'draft-changed':
      return replaceDraft(state, action.id, (draft) =>
        isLocked(draft) ? draft : changeDraft(draft, action.change),
      )
    case 'channel-chosen':
      return {
        ...replaceDraft(state, action.id, (draft) =>
          isLocked(draft)
            ? draft
            : { ...draft, channelId: action.channelId, stage: { kind: 'editing' } },
        ),
        lastChannelId: action.channelId,
      }
    case 'stage-changed':
      return replaceDraft(state, action.id, (draft) => ({ ...draft, stage: action.stage }))
    case 'draft-posted':
      return acceptPost(
        replaceDraft(state, action.id, (draft) => ({
          ...draft,
          stage: { kind: 'posted', postId: action.post.id },
        })),
        action.post,
      )
    case 'post-changed':
      return acceptPost(state, action.post)
    case 'view-chosen':
      return { ...state, view: action.view }
    case 'entries-checked':
      return { ...state, checkedIds: action.ids }
    case 'drafts-edited': {
      const { entries, step } = editDrafts(state.entries, action.edits)
      if (step === null) return state
      const editSteps = [...state.editSteps, step].slice(-MAX_EDIT_STEPS)
      return { ...state, entries, editSteps }
    }
    case 'edit-undone': {
      const step = state.editSteps.at(-1)
      if (step === undefined) return state
      const entries = undoStep(state.entries, step)
      return { ...state, entries, editSteps: state.editSteps.slice(0, -1) }
    }
    case 'drafts-copied':
      return {
        ...state,
        entries: state.entries.flatMap((entry) => [entry, ...(action.copies.get(entry.id) ?? [])]),
      }
    case 'entries-removed':
      return removeEntries(state, action.ids)
    case 'stages-changed':
      return replaceDrafts(state, action.stages, (draft, stage) => ({ ...draft, stage }))
    case 'drafts-posted': {
      const posted = replaceDrafts(state, action.postsByDraft, (draft, { id }) => ({
        ...draft,
        stage: { kind: 'posted', postId: id },
      }))
      const posts = new Map(state.posts)
      for (const post of action.postsByDraft.values()) posts.set(post.id, post)
      return { ...posted, posts }
    }
    case 'sheets-changed':
      return { ...state, sheets: action.sheets }
    case 'notice-changed':
      return { ...state, notice: action.notice }
    default:
      return action satisfies never
  }
}

/** The entry that the page shows in full. */
export function selectedEntry(state: DraftsState): DraftEntry | null {
  return state.entries.find((entry) => entry.id === state.selectedId) ?? null
}

/** The draft with an id, if there is one. */
export function findDraft(state: DraftsState, id: string): Draft | null {
  const entry = state.entries.find((candidate) => candidate.id === id)
  return entry?.kind === 'draft' ? entry : null
}

function noticeOfScan({ isCut, skipped }: IntakeScan): DraftsNotice | null {
  return isCut || skipped.length > 0
    ? { kind: 'intake', report: { isCut, skipped, sidecarNames: [] } }
    : null
}

function settleFiles(state: DraftsState, { accepted, refused }: SettledFiles): DraftsState {
  const errors = new Map(refused.map(({ id, error }) => [id, error]))
  const entries = state.entries.map((entry) => {
    const error = errors.get(entry.id)
    return entry.kind === 'reading' && error !== undefined
      ? { ...entry, kind: 'refused-file' as const, error }
      : entry
  })
  const settled = accepted.reduce(acceptFile, { ...state, entries })
  const sidecarNames = accepted.flatMap(({ sidecar }) => sidecar?.fileName ?? [])
  return sidecarNames.length === 0 ? settled : noteSidecars(settled, sidecarNames)
}

function noteSidecars(state: DraftsState, sidecarNames: readonly string[]): DraftsState {
  const known: IntakeNotice =
    state.notice?.kind === 'intake'
      ? state.notice.report
      : { isCut: false, skipped: [], sidecarNames: [] }
  const report = { ...known, sidecarNames: [...known.sidecarNames, ...sidecarNames] }
  return { ...state, notice: { kind: 'intake', report } }
}

function acceptFile(
  state: DraftsState,
  { id, video, sidecar }: SettledFiles['accepted'][number],
): DraftsState {
  // Main answers with the id it already knows when the same file is handed over again: one video, one draft. What is on its
  // way stays as it was agreed to, so then the file starts afresh.
  const twin = state.entries.find(
    (entry) => entry.kind === 'draft' && entry.video.id === video.id && !isLocked(entry),
  )
  if (twin === undefined) {
    return replaceEntry(state, id, (entry) =>
      entry.kind === 'reading' ? withSidecar(createDraft(id, video), sidecar) : entry,
    )
  }
  // The file may have changed on the disk since, and main has just looked at it again.
  const updated = replaceDraft(state, twin.id, (draft) => withSidecar({ ...draft, video }, sidecar))
  return { ...removeEntry(updated, id), selectedId: twin.id }
}

/** The caption beside the video stands in for one that was not typed, never over one that was. */
function withSidecar(draft: Draft, sidecar: TakenIn['sidecar']): Draft {
  return sidecar === null || draft.caption !== '' ? draft : { ...draft, caption: sidecar.caption }
}

/** Keeps the newest revision of a post that belongs to a draft of this list; other posts are the queue's business. */
function acceptPost(state: DraftsState, post: Post): DraftsState {
  const isOurs = state.entries.some(
    (entry) =>
      entry.kind === 'draft' && entry.stage.kind === 'posted' && entry.stage.postId === post.id,
  )
  const known = state.posts.get(post.id)
  if (!isOurs || (known !== undefined && known.revision >= post.revision)) return state
  return { ...state, posts: new Map(state.posts).set(post.id, post) }
}

function removeEntry(state: DraftsState, id: string): DraftsState {
  return removeEntries(state, new Set([id]))
}

function removeEntries(state: DraftsState, ids: ReadonlySet<string>): DraftsState {
  const entries = state.entries.filter((entry) => !ids.has(entry.id))
  if (entries.length === state.entries.length) return state
  const checkedIds = new Set([...state.checkedIds].filter((id) => !ids.has(id)))
  if (state.selectedId === null || !ids.has(state.selectedId)) {
    return { ...state, entries, checkedIds }
  }
  const isKept = (entry: DraftEntry): boolean => !ids.has(entry.id)
  const index = state.entries.findIndex((entry) => entry.id === state.selectedId)
  const neighbour = state.entries.slice(index).find(isKept) ?? entries.at(-1)
  return { ...state, entries, checkedIds, selectedId: neighbour?.id ?? null }
}

function replaceEntry(
  state: DraftsState,
  id: string,
  replace: (entry: DraftEntry) => DraftEntry,
): DraftsState {
  return {
    ...state,
    entries: state.entries.map((entry) => (entry.id === id ? replace(entry) : entry)),
  }
}

function replaceDraft(
  state: DraftsState,
  id: string,
  replace: (draft: Draft) => Draft,
): DraftsState {
  return replaceEntry(state, id, (entry) => (entry.kind === 'draft' ? replace(entry) : entry))
}

function replaceDrafts<T>(
  state: DraftsState,
  byId: ReadonlyMap<string, T>,
  replace: (draft: Draft, value: T) => Draft,
): DraftsState {
  return {
    ...state,
    entries: state.entries.map((entry) => {
      const value = byId.get(entry.id)
      return value !== undefined && entry.kind === 'draft' ? replace(entry, value) : entry
    }),
  }
}
