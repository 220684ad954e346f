import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { AppMode } from '../../../electron/shared/app-info'
import type { SavedDraft } from '../../../electron/shared/saved-draft'
import type { Video } from '../../../electron/shared/video'
import type { DesktopClient } from '../../desktop/desktop-client'
import { DraftAutosave } from './draft-autosave'
import { DraftRestorer, type OpenedVideo, type RefusedVideo } from './draft-restorer'
import type { DraftsAction, DraftsState } from './drafts-state'

/** What keeping the drafts asks of their list. */
export interface DraftKeeperHost {
  readonly getState: () => DraftsState
  readonly dispatch: (action: DraftsAction) => void
  /** Main may forget a video that no draft needs. */
  readonly release: (video: Video) => void
}

/** Carries the drafts from run to run: brings them back at the start, and saves from then on what changes. */
export class DraftKeeper {
  private readonly autosave: DraftAutosave
  private readonly restorer: DraftRestorer

  constructor(
    desktop: Omit<DesktopClient['drafts'], 'addFromPost' | 'onAdded' | 'onReturned'>,
    mode: AppMode,
    private readonly host: DraftKeeperHost,
  ) {
    const onTrouble = (error: AppErrorDto | null): void =>
      host.dispatch({ type: 'save-error-changed', error })
    this.autosave = new DraftAutosave({ desktop, mode, getState: host.getState, onTrouble })
    this.restorer = new DraftRestorer({
      desktop,
      mode,
      onTrouble,
      onList: (list) => {
        host.dispatch({ type: 'drafts-restored', list })
        this.autosave.begin(list)
      },
      isAwaited: (id) => this.findEntry(id)?.kind === 'reading',
      onOpened: (opened, refused) => this.settle(opened, refused),
    })
    // For as long as the window lives.
    desktop.onSaveRequested(() => this.autosave.flush(true))
  }

  /** Called once. */
  restore(): Promise<void> {
    return this.restorer.restore()
  }

  saveNow(): void {
    this.autosave.flush()
  }

  /** Looks once more for the video of a draft of an earlier run. */
  async openVideoAgain(id: string, isChangeAccepted: boolean): Promise<void> {
    this.host.dispatch({ type: 'video-awaited', id })
    await this.restorer.open(id, isChangeAccepted)
  }

  /** Takes in a draft that main has made of a post, and opens its video. */
  async add(draft: SavedDraft): Promise<void> {
    const isKnown = this.findEntry(draft.id) !== undefined
    if (!isKnown) this.autosave.noteAdded(draft)
    this.host.dispatch({ type: 'draft-added', draft })
    if (!isKnown) await this.restorer.open(draft.id, false)
  }

  /** Called after every change of the list. */
  noteAction(action: DraftsAction): void {
    // What was handed over is the ledger's from now on; a draft of it that outlived a crash could be posted twice.
    if (action.type === 'draft-posted' || action.type === 'drafts-posted') this.autosave.flush()
    else this.autosave.saveSoon()
  }

  private settle(opened: readonly OpenedVideo[], refused: readonly RefusedVideo[]): void {
    const wanted = opened.filter(({ id }) => this.findEntry(id) !== undefined)
    for (const { id, video, isChanged } of wanted) {
      if (!isChanged) this.autosave.noteOpened(id, video.id)
    }
    this.host.dispatch({
      type: 'files-settled',
      accepted: wanted.map(({ id, video }) => ({ id, video, sidecar: null })),
      refused,
    })
    for (const { video } of opened) this.host.release(video)
  }

  private findEntry(id: string): DraftsState['entries'][number] | undefined {
    return this.host.getState().entries.find((entry) => entry.id === id)
  }
}
