import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post } from '../../../electron/shared/post'
import type { IntakeScan, IntakeTicket } from '../../../electron/shared/intake'
import type { SavedDraft, SavedDraftList } from '../../../electron/shared/saved-draft'
import type { Video } from '../../../electron/shared/video'
import { editDrafts, type DraftEdit, type EditStep } from './batch/edit-drafts'
import { addCopies, keepStep, undoLastStep } from './batch/edit-steps'
import {
  changeDraft,
  isLocked,
  type Draft,
  type DraftChange,
  type DraftEntry,
  type DraftStage,
  type OriginalVideo,
} from './draft'
import { withCopy, withOriginal } from './fix/replace-video'
import {
  addSaved,
  noticeOfScan,
  settleFiles,
  type DraftsNotice,
  type SettledFiles,
} from './settle-files'
import { removeEntries, replaceDraft, replaceDrafts, replaceEntry } from './replace-entries'

/** Everything the publishing page holds: it outlives a change of page. */
export interface DraftsState {
  readonly entries: readonly DraftEntry[]
  readonly selectedId: string | null
  /** The channel chosen last, offered first for the next video. */
  readonly lastChannelId: string | null
  readonly notice: DraftsNotice | null
  /** Why what is typed cannot be saved at the moment, or null. */
  readonly saveError: AppErrorDto | null
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
  /** Until what an earlier run has left is here, nobody can say that there are no drafts. */
  readonly isAwaitingSaved: boolean
}

/** One video in full beside a list, or all of them in a table. */
export type DraftsView = 'list' | 'table'

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
  | {
      readonly type: 'copy-used'
      readonly id: string
      readonly copy: Video
      readonly cut: OriginalVideo['cut']
    }
  | { readonly type: 'original-used'; readonly id: string }
  | { readonly type: 'channel-chosen'; readonly id: string; readonly channelId: string }
  | { readonly type: 'stage-changed'; readonly id: string; readonly stage: DraftStage }
  | { readonly type: 'draft-posted'; readonly id: string; readonly post: Post }
  | { readonly type: 'posts-changed'; readonly posts: readonly Post[] }
  | { readonly type: 'view-chosen'; readonly view: DraftsView }
  | { readonly type: 'entries-checked'; readonly ids: ReadonlySet<string> }
  | { readonly type: 'drafts-edited'; readonly edits: readonly DraftEdit[] }
  | { readonly type: 'edit-undone' }
  /** Copies for further channels, each behind the draft it was made from. */
  | { readonly type: 'drafts-copied'; readonly copies: ReadonlyMap<string, readonly Draft[]> }
  | { readonly type: 'entries-removed'; readonly ids: ReadonlySet<string> }
  | { readonly type: 'stages-changed'; readonly stages: ReadonlyMap<string, DraftStage> }
  | { readonly type: 'drafts-posted'; readonly postIds: ReadonlyMap<string, string> }
  | { readonly type: 'sheets-changed'; readonly sheets: readonly IntakeTicket[] }
  | { readonly type: 'drafts-restored'; readonly list: SavedDraftList }
  /** Main has made a draft of a post that came to nothing. */
  | { readonly type: 'draft-added'; readonly draft: SavedDraft }
  /** The video of a draft of an earlier run is looked for once more. */
  | { readonly type: 'video-awaited'; readonly id: string }
  | { readonly type: 'save-error-changed'; readonly error: AppErrorDto | null }
  | { readonly type: 'notice-changed'; readonly notice: DraftsNotice | null }

export const EMPTY_DRAFTS: DraftsState = {
  entries: [],
  selectedId: null,
  lastChannelId: null,
  notice: null,
  saveError: null,
  posts: new Map(),
  view: null,
  checkedIds: new Set(),
  editSteps: [],
  sheets: [],
  isAwaitingSaved: true,
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
      return removeEntries(state, new Set([action.id]))
    case 'draft-changed':
      return replaceDraft(state, action.id, (draft) =>
        isLocked(draft) ? draft : changeDraft(draft, action.change),
      )
    case 'copy-used':
      return replaceDraft(state, action.id, (draft) =>
        isLocked(draft) ? draft : withCopy(draft, action.copy, action.cut),
      )
    case 'original-used':
      return replaceDraft(state, action.id, (draft) =>
        isLocked(draft) ? draft : withOriginal(draft),
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
      return acceptPosts(
        replaceDraft(state, action.id, (draft) => ({
          ...draft,
          stage: { kind: 'posted', postId: action.post.id },
        })),
        [action.post],
      )
    case 'posts-changed':
      return acceptPosts(state, action.posts)
    case 'view-chosen':
      return { ...state, view: action.view }
    case 'entries-checked':
      return { ...state, checkedIds: action.ids }
    case 'drafts-edited': {
      const { entries, step } = editDrafts(state.entries, action.edits)
      if (step === null) return state
      return keepStep({ ...state, entries }, step)
    }
    case 'edit-undone':
      return undoLastStep(state)
    case 'drafts-copied':
      return addCopies(state, action.copies)
    case 'entries-removed':
      return removeEntries(state, action.ids)
    case 'stages-changed':
      return replaceDrafts(state, action.stages, (draft, stage) => ({ ...draft, stage }))
    case 'drafts-posted':
      return replaceDrafts(state, action.postIds, (draft, postId) => ({
        ...draft,
        stage: { kind: 'posted', postId },
      }))
    case 'sheets-changed':
      return { ...state, sheets: action.sheets }
    case 'drafts-restored':
      return { ...addSaved(state, action.list), isAwaitingSaved: false }
    case 'draft-added':
      return addDraft(state, action.draft)
    case 'video-awaited':
      return replaceEntry(state, action.id, (entry) =>
        entry.kind === 'videoless'
          ? { kind: 'reading', id: entry.id, fileName: entry.fileName, saved: entry.saved }
          : entry,
      )
    case 'save-error-changed':
      return {
        ...state,
        saveError: action.error,
        isAwaitingSaved: state.isAwaitingSaved && action.error === null,
      }
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

/** What a person has just asked to edit is what they want to see, in full. */
function addDraft(state: DraftsState, saved: SavedDraft): DraftsState {
  const { id, fileName } = saved
  const isKnown = state.entries.some((entry) => entry.id === id)
  const entries: readonly DraftEntry[] = isKnown
    ? state.entries
    : [...state.entries, { kind: 'reading', id, fileName, saved }]
  return { ...state, entries, selectedId: id, view: 'list' }
}

/** Keeps the newest revision of posts that belong to drafts of this list; other posts are the queue's business. */
function acceptPosts(state: DraftsState, changed: readonly Post[]): DraftsState {
  const ours = new Set(
    state.entries.flatMap((entry) =>
      entry.kind === 'draft' && entry.stage.kind === 'posted' ? [entry.stage.postId] : [],
    ),
  )
  const news = changed.filter(
    ({ id, revision }) => ours.has(id) && revision > (state.posts.get(id)?.revision ?? 0),
  )
  if (news.length === 0) return state
  return {
    ...state,
    posts: new Map([...state.posts, ...news.map((post) => [post.id, post] as const)]),
  }
}
