import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { AppMode } from '../../../electron/shared/app-info'
import type {
  DeclarationId,
  DeclarationLanguage,
  Post,
  PostSettings,
} from '../../../electron/shared/post'
import type { Video } from '../../../electron/shared/video'
import { toAppErrorDto, type DesktopClient } from '../../desktop/desktop-client'
import type { DraftChange } from './draft'
import { DraftAutosave } from './draft-autosave'
import { DraftRestorer } from './draft-restorer'
import {
  EMPTY_DRAFTS,
  findDraft,
  reduceDrafts,
  type DraftsAction,
  type DraftsState,
} from './drafts-state'
import type { DraftsNotice } from './settle-files'
import { FileIntake, type IntakeDesktop } from './file-intake'

/** What the drafts ask of the computer. */
export interface DraftsDesktop {
  readonly video: IntakeDesktop
  readonly posts: Pick<DesktopClient['posts'], 'publish' | 'onChanged'>
  readonly drafts: DesktopClient['drafts']
}

/** What stood beside the button when the person pressed it. */
export interface Consent {
  readonly channelId: string
  /** Exactly what the page showed, so that nothing goes out that was not seen. */
  readonly settings: PostSettings
  readonly declaration: DeclarationId
  readonly declarationLanguage: DeclarationLanguage
  readonly isDuplicateConfirmed: boolean
}

/** Owns the drafts of this window. Lives beside the pages, so that going to another page loses nothing. */
export class DraftsStore {
  private state = EMPTY_DRAFTS
  private readonly listeners = new Set<() => void>()
  private readonly intake: FileIntake
  private readonly autosave: DraftAutosave
  private readonly restorer: DraftRestorer

  constructor(
    private readonly desktop: DraftsDesktop,
    mode: AppMode,
    createId: () => string = () => crypto.randomUUID(),
  ) {
    this.intake = new FileIntake(desktop.video, {
      createId,
      dispatch: (action) => this.dispatch(action),
      isWanted: (id) => this.state.entries.some((entry) => entry.id === id),
      release: (video) => this.release(video),
    })
    const onTrouble = (error: AppErrorDto | null): void =>
      this.dispatch({ type: 'save-error-changed', error })
    this.autosave = new DraftAutosave({
      desktop: desktop.drafts,
      mode,
      getState: this.getSnapshot,
      onTrouble,
    })
    this.restorer = new DraftRestorer({
      desktop: desktop.drafts,
      mode,
      onTrouble,
      onList: (list) => {
        this.dispatch({ type: 'drafts-restored', list })
        this.autosave.begin(list)
      },
      isAwaited: (id) => this.findEntry(id)?.kind === 'reading',
      onOpened: (opened, refused) => {
        const wanted = opened.filter(({ id }) => this.findEntry(id) !== null)
        for (const { id, video, isChanged } of wanted) {
          if (!isChanged) this.autosave.noteOpened(id, video.id)
        }
        this.dispatch({
          type: 'files-settled',
          accepted: wanted.map(({ id, video }) => ({ id, video, sidecar: null })),
          refused,
        })
        for (const { video } of opened) this.release(video)
      },
    })
    // For as long as the window lives: a post goes on whatever page is shown.
    desktop.drafts.onSaveRequested(() => this.autosave.flush(true))
    desktop.posts.onChanged((post) => this.acceptPost(post))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = (): DraftsState => this.state

  /** Brings back the drafts of earlier runs, and saves from then on what changes. Called once. */
  restore(): Promise<void> {
    return this.restorer.restore()
  }

  /** Saves at once what was typed; called when the person looks elsewhere or the window goes. */
  readonly saveNow = (): void => this.autosave.flush()

  /** Looks once more for the video of a draft of an earlier run, and takes it as it is now if that is accepted. */
  async openVideoAgain(id: string, isChangeAccepted: boolean): Promise<void> {
    this.dispatch({ type: 'video-awaited', id })
    await this.restorer.open(id, isChangeAccepted)
  }

  /** Gives a draft of an earlier run the file that the person has found again. */
  giveVideo(id: string, file: File): Promise<void> {
    return this.intake.giveTo(id, file)
  }

  /** Takes files and folders that were dropped or picked. Each file keeps its place in the list, whatever comes of it. */
  addFiles(files: readonly File[]): Promise<void> {
    return this.intake.addFiles(files)
  }

  /** Takes files from a paste, or from main's clipboard when the paste brings none. */
  paste(files: readonly File[]): Promise<void> {
    return this.intake.paste(files)
  }

  /** Takes the sample video that ships with the app. */
  addSample(): Promise<void> {
    return this.intake.addSample()
  }

  select(id: string): void {
    this.dispatch({ type: 'entry-selected', id })
  }

  change(id: string, change: DraftChange): void {
    this.dispatch({ type: 'draft-changed', id, change })
  }

  chooseChannel(id: string, channelId: string): void {
    this.dispatch({ type: 'channel-chosen', id, channelId })
  }

  dismissNotice(): void {
    this.notify(null)
  }

  /** The person answered no to posting the same file again. */
  declineDuplicate(id: string): void {
    this.dispatch({ type: 'stage-changed', id, stage: { kind: 'editing' } })
  }

  /** Makes a draft out of a post that came to nothing, with everything that was typed. */
  editAgain(id: string): void {
    this.dispatch({ type: 'stage-changed', id, stage: { kind: 'editing' } })
  }

  /** Takes an entry out of the list. The file itself is not touched; a post goes on. */
  remove(id: string): void {
    const draft = findDraft(this.state, id)
    this.dispatch({ type: 'entry-removed', id })
    if (draft !== null) this.release(draft.video)
  }

  /**
   * Hands a draft to main, once however often the button is pressed. A refusal stays with the draft and nothing typed is
   * lost; the same file on the same channel is asked about first. Answers the refusal, or null.
   */
  async post(id: string, consent: Consent): Promise<AppErrorDto | null> {
    const draft = findDraft(this.state, id)
    if (draft === null || draft.stage.kind === 'sending' || draft.stage.kind === 'posted') {
      return null
    }
    this.dispatch({ type: 'stage-changed', id, stage: { kind: 'sending' } })
    try {
      const post = await this.desktop.posts.publish({
        channelId: consent.channelId,
        videoId: draft.video.id,
        settings: consent.settings,
        declaration: consent.declaration,
        declarationLanguage: consent.declarationLanguage,
        scheduledForMs: draft.scheduledForMs,
        isDuplicateConfirmed: consent.isDuplicateConfirmed,
      })
      this.dispatch({ type: 'draft-posted', id, post })
      return null
    } catch (reason) {
      const error = toAppErrorDto(reason)
      const isQuestion = error.code === 'duplicate-post' && !consent.isDuplicateConfirmed
      this.dispatch({
        type: 'stage-changed',
        id,
        stage: isQuestion ? { kind: 'asking-duplicate' } : { kind: 'refused', error },
      })
      return error
    }
  }

  /** Takes in how a post stands, from an event or from the answer to an action. */
  readonly acceptPost = (post: Post): void => this.dispatch({ type: 'post-changed', post })

  /** Main forgets a video that no draft needs. Nothing hangs on the answer: the rest goes with the app. */
  private release(video: Video): void {
    const isNeeded = this.state.entries.some(
      (entry) => entry.kind === 'draft' && entry.video.id === video.id,
    )
    if (isNeeded) return
    this.desktop.video.release(video.id).catch(() => undefined)
  }

  private findEntry(id: string): DraftsState['entries'][number] | null {
    return this.state.entries.find((entry) => entry.id === id) ?? null
  }

  private notify(notice: DraftsNotice | null): void {
    this.dispatch({ type: 'notice-changed', notice })
  }

  private dispatch(action: DraftsAction): void {
    const next = reduceDrafts(this.state, action)
    if (next === this.state) return
    this.state = next
    this.autosave.saveSoon()
    for (const listener of this.listeners) listener()
  }
}
