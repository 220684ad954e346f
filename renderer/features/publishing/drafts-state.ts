import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post } from '../../../electron/shared/post'
import type { IntakeScan, TakenIn } from '../../../electron/shared/intake'
import {
  changeDraft,
  createDraft,
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
  | { readonly type: 'notice-changed'; readonly notice: DraftsNotice | null }

export const EMPTY_DRAFTS: DraftsState = {
  entries: [],
  selectedId: null,
  lastChannelId: null,
  notice: null,
  posts: new Map(),
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

/** A draft that is on its way or posted says what was agreed to; it does not change any more. */
function isLocked(draft: Draft): boolean {
  return draft.stage.kind === 'sending' || draft.stage.kind === 'posted'
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
  const index = state.entries.findIndex((entry) => entry.id === id)
  if (index === -1) return state
  const entries = state.entries.filter((entry) => entry.id !== id)
  const neighbour = entries[index] ?? entries[index - 1] ?? null
  return {
    ...state,
    entries,
    selectedId: state.selectedId === id ? (neighbour?.id ?? null) : state.selectedId,
  }
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
