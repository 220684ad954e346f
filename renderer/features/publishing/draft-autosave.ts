import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { AppMode } from '../../../electron/shared/app-info'
import {
  DRAFTS_PER_SAVE,
  type DraftContent,
  type DraftToSave,
  type SavedDraft,
  type SavedDraftList,
} from '../../../electron/shared/saved-draft'
import { toAppErrorDto, type DesktopClient } from '../../desktop/desktop-client'
import { contentOf, type DraftEntry } from './draft'
import { assignPositions } from './draft-positions'
import type { DraftsState } from './drafts-state'

/** A keystroke is on the disk this much later, or at once when the person looks elsewhere. */
const SAVE_AFTER_MS = 250

/** A full disk or a file held by a virus scanner may be over soon. */
const RETRY_AFTER_MS = 3000

export interface DraftAutosaveOptions {
  readonly desktop: Pick<DesktopClient['drafts'], 'save' | 'delete'>
  readonly mode: AppMode
  readonly getState: () => DraftsState
  /** Says why what is typed cannot be saved, and null once it can again. */
  readonly onTrouble: (error: AppErrorDto | null) => void
}

/** Keeps main's copy of the drafts equal to the list, row by row: what has not changed is not sent. */
export class DraftAutosave {
  /** What main has, or null where a write has failed and main may have anything. */
  private readonly written = new Map<string, DraftToSave | null>()
  private writtenSelectedId: string | null = null
  private isReady = false
  private isInTrouble = false
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly options: DraftAutosaveOptions) {}

  /** Begins to save, once the drafts of earlier runs stand in the list; before, they would count as deleted. */
  begin({ drafts, selectedId }: SavedDraftList): void {
    for (const { id, position, content } of drafts) {
      this.written.set(id, { id, position, videoId: null, content })
    }
    this.writtenSelectedId = selectedId
    this.isReady = true
    this.saveSoon()
  }

  /** The video of a draft was opened from where main keeps it, so main has nothing to learn. */
  noteOpened(id: string, videoId: string): void {
    const form = this.written.get(id)
    if (form !== undefined && form !== null) this.written.set(id, { ...form, videoId })
  }

  /** Main has made a draft by itself and has all of it. */
  noteAdded({ id, position, content }: SavedDraft): void {
    this.written.set(id, { id, position, videoId: null, content })
  }

  /** Saves within a quarter of a second. Somebody who types on is not waited for. */
  saveSoon(): void {
    if (this.isReady) this.timer ??= setTimeout(() => this.flush(), SAVE_AFTER_MS)
  }

  /** Sends whatever has changed now. `isAsked` answers main even when there is nothing. */
  flush(isAsked = false): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    if (!this.isReady) return
    const { selectedId } = this.options.getState()
    const kept = this.describeKept()
    const changed = kept.filter((form) => !isSame(this.written.get(form.id) ?? null, form))
    const keptIds = new Set(kept.map(({ id }) => id))
    const gone = [...this.written.keys()].filter((id) => !keptIds.has(id))
    for (const draftIds of inPieces(gone)) this.delete(draftIds)
    if (changed.length === 0 && !isAsked && selectedId === this.writtenSelectedId) return
    this.writtenSelectedId = selectedId
    for (const drafts of changed.length === 0 ? [[]] : inPieces(changed)) {
      this.save(drafts, selectedId)
    }
  }

  private describeKept(): readonly DraftToSave[] {
    const { entries, posts } = this.options.getState()
    const kept = entries.flatMap((entry) => describe(entry, posts) ?? [])
    const known = new Map<string, number>()
    for (const [id, form] of this.written) if (form !== null) known.set(id, form.position)
    const positions = assignPositions(
      kept.map(({ id }) => id),
      known,
    )
    return kept.map((form) => ({ ...form, position: positions.get(form.id) ?? 0 }))
  }

  private save(drafts: readonly DraftToSave[], selectedId: string | null): void {
    for (const form of drafts) this.written.set(form.id, form)
    this.options.desktop.save({ mode: this.options.mode, drafts, selectedId }).then(
      () => this.settle(null),
      (reason: unknown) => {
        for (const form of drafts) {
          if (this.written.get(form.id) === form) this.written.set(form.id, null)
        }
        this.settle(toAppErrorDto(reason))
      },
    )
  }

  private delete(draftIds: readonly string[]): void {
    for (const id of draftIds) this.written.delete(id)
    this.options.desktop.delete({ mode: this.options.mode, draftIds }).then(
      () => this.settle(null),
      (reason: unknown) => {
        // Not in the list any more, and known again: the next save deletes them.
        for (const id of draftIds) if (!this.written.has(id)) this.written.set(id, null)
        this.settle(toAppErrorDto(reason))
      },
    )
  }

  private settle(error: AppErrorDto | null): void {
    if (error !== null) this.timer ??= setTimeout(() => this.flush(), RETRY_AFTER_MS)
    if (error === null && !this.isInTrouble) return
    this.isInTrouble = error !== null
    this.options.onTrouble(error)
  }
}

/** What has to outlive the window. A post is in main's ledger; one that came to nothing can be edited and posted again. */
function describe(
  entry: DraftEntry,
  posts: DraftsState['posts'],
): Omit<DraftToSave, 'position'> | null {
  switch (entry.kind) {
    case 'draft': {
      if (entry.stage.kind === 'posted') {
        const phase = posts.get(entry.stage.postId)?.phase
        if (phase !== 'failed' && phase !== 'cancelled') return null
      }
      return { id: entry.id, videoId: entry.video.id, content: contentOf(entry) }
    }
    case 'reading':
      return entry.saved === undefined
        ? null
        : { id: entry.id, videoId: null, content: entry.saved.content }
    case 'videoless':
      return { id: entry.id, videoId: null, content: entry.saved.content }
    case 'refused-file':
      return null
    default:
      return entry satisfies never
  }
}

function isSame(written: DraftToSave | null, form: DraftToSave): boolean {
  return (
    written !== null &&
    written.position === form.position &&
    // A draft without its open video keeps the file that main knows.
    (form.videoId === null || written.videoId === form.videoId) &&
    isSameContent(written.content, form.content)
  )
}

/** The parts are replaced and never changed in place, so that looking at them by reference is enough. */
function isSameContent(a: DraftContent, b: DraftContent): boolean {
  return (Object.keys(b) as (keyof DraftContent)[]).every((key) => a[key] === b[key])
}

function inPieces<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / DRAFTS_PER_SAVE) }, (_, index) =>
    items.slice(index * DRAFTS_PER_SAVE, (index + 1) * DRAFTS_PER_SAVE),
  )
}
