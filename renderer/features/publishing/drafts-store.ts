import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { AppMode } from '../../../electron/shared/app-info'
import type { SheetReport } from '../../../electron/shared/batch-sheet'
import type { Channel } from '../../../electron/shared/channel'
import { MAX_VIDEOS_AT_ONCE } from '../../../electron/shared/intake'
import { needsChoice, type Post, type PostDraft } from '../../../electron/shared/post'
import type { AddedDraft, ReturnedDrafts } from '../../../electron/shared/saved-draft'
import type { Video } from '../../../electron/shared/video'
import { toAppErrorDto, type DesktopClient } from '../../desktop/desktop-client'
import { BatchPoster } from './batch/batch-poster'
import type { DraftEdit } from './batch/edit-drafts'
import { planSheet } from './batch/plan-sheet'
import { copyForChannel, type Draft, type DraftChange, type OriginalVideo } from './draft'
import { DraftKeeper } from './draft-keeper'
import {
  EMPTY_DRAFTS,
  findDraft,
  reduceDrafts,
  type DraftsAction,
  type DraftsState,
  type DraftsView,
} from './drafts-state'
import { planReturn } from './returned-drafts'
import type { DraftsNotice } from './settle-files'
import { FileIntake, type IntakeDesktop } from './file-intake'

/** What the drafts ask of the computer. */
export interface DraftsDesktop {
  readonly video: IntakeDesktop
  readonly posts: Pick<DesktopClient['posts'], 'publish' | 'publishMany' | 'onChanged'>
  readonly drafts: Omit<DesktopClient['drafts'], 'addFromPost'>
}

/** Owns the drafts of this window. Lives beside the pages, so that going to another page loses nothing. */
export class DraftsStore {
  private state = EMPTY_DRAFTS
  private readonly listeners = new Set<() => void>()
  private readonly intake: FileIntake
  private readonly poster: BatchPoster
  private readonly keeper: DraftKeeper

  constructor(
    private readonly desktop: DraftsDesktop,
    private readonly mode: AppMode,
    private readonly createId: () => string = () => crypto.randomUUID(),
  ) {
    this.intake = new FileIntake(desktop.video, {
      createId,
      dispatch: (action) => this.dispatch(action),
      isWanted: this.has,
      release: (video) => this.release(video),
    })
    this.keeper = new DraftKeeper(desktop.drafts, mode, {
      getState: this.getSnapshot,
      dispatch: (action) => this.dispatch(action),
      release: (video) => this.release(video),
    })
    this.poster = new BatchPoster(desktop.posts, {
      getState: this.getSnapshot,
      dispatch: (action) => this.dispatch(action),
    })
    // For as long as the window lives: a post goes on whatever page is shown.
    desktop.posts.onChanged((post) => this.poster.noteChanged(post))
    desktop.drafts.onAdded((added) => {
      if (added.mode === mode) this.takeAdded(added)
    })
    desktop.drafts.onReturned((returned) => {
      if (returned.mode === mode) this.takeReturned(returned.drafts)
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = (): DraftsState => this.state

  readonly has = (id: string): boolean => this.state.entries.some((entry) => entry.id === id)

  /** Brings back the drafts of earlier runs, and saves from then on what changes. Called once. */
  restore(): Promise<void> {
    return this.keeper.restore()
  }

  /** Saves at once what was typed; called when the person looks elsewhere or the window goes. */
  readonly saveNow = (): void => this.keeper.saveNow()

  /** Looks once more for the video of a draft of an earlier run, and takes it as it is now if that is accepted. */
  openVideoAgain(id: string, isChangeAccepted: boolean): Promise<void> {
    return this.keeper.openVideoAgain(id, isChangeAccepted)
  }

  /** Gives a draft of an earlier run the file that the person has found again. */
  giveVideo(id: string, file: File): Promise<void> {
    return this.intake.giveTo(id, file)
  }

  /** Takes files and folders that were dropped or picked. Each file keeps its place in the list, whatever comes of it. */
  addFiles(files: readonly File[]): Promise<void> {
    return this.intake.addFiles(files)
  }

  /** Takes the videos that were opened with the app since it was last asked. */
  readonly addOpened = (): Promise<void> => this.intake.addOpened()

  /** Takes files from a paste, or from main's clipboard when the paste brings none. */
  paste(files: readonly File[]): Promise<void> {
    return this.intake.paste(files)
  }

  /** Puts a sheet aside, whether it was applied or not. */
  dismissSheet(ticket: string): void {
    const sheets = this.state.sheets.filter((sheet) => sheet.ticket !== ticket)
    this.dispatch({ type: 'sheets-changed', sheets })
  }

  /** Takes in the files that lie beside a sheet, then fills the drafts in one step that can be undone. */
  async applySheet(
    report: SheetReport,
    channels: readonly Channel[],
    nowMs: number,
  ): Promise<void> {
    const files = planSheet(report, { entries: this.state.entries, channels, nowMs }).besides
    if (files.length > 0) {
      await this.intake.takeIn({
        files: files.slice(0, MAX_VIDEOS_AT_ONCE),
        sheets: [],
        skipped: [],
        isCut: files.length > MAX_VIDEOS_AT_ONCE,
      })
    }
    this.edit(planSheet(report, { entries: this.state.entries, channels, nowMs }).edits)
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

  /** One video in full, or all of them in a table. */
  setView(view: DraftsView): void {
    this.dispatch({ type: 'view-chosen', view })
  }

  /** Ticks exactly these rows of the table. */
  check(ids: ReadonlySet<string>): void {
    this.dispatch({ type: 'entries-checked', ids })
  }

  /** One step of the table, which `undoEdit` takes back as a whole. */
  edit(edits: readonly DraftEdit[]): void {
    this.dispatch({ type: 'drafts-edited', edits })
  }

  /** Takes the last step of the table back, copies for further channels among them. */
  undoEdit(): void {
    const before = this.state.entries
    this.dispatch({ type: 'edit-undone' })
    this.releaseGone(before)
  }

  /** Makes a draft for each further channel, behind the draft it is made from. What a person has to choose is not copied. */
  copyToChannels(
    /** The drafts, each with the channel it is for now: for that one it needs no copy. */
    channelByDraft: ReadonlyMap<string, string | null>,
    channelIds: readonly string[],
  ): void {
    const copies = new Map<string, readonly Draft[]>()
    for (const entry of this.state.entries) {
      if (entry.kind !== 'draft' || !channelByDraft.has(entry.id)) continue
      const further = channelIds.filter((channelId) => channelId !== channelByDraft.get(entry.id))
      copies.set(
        entry.id,
        further.map((channelId) => copyForChannel(entry, this.createId(), channelId)),
      )
    }
    this.dispatch({ type: 'drafts-copied', copies })
  }

  /** Takes entries out of the list. The files are not touched; posts go on. */
  removeMany(ids: ReadonlySet<string>): void {
    const before = this.state.entries
    this.dispatch({ type: 'entries-removed', ids })
    this.releaseGone(before)
  }

  dismissNotice(): void {
    this.notify(null)
  }

  /** Puts a fixed copy in the place of a draft's video. The original stays at hand. */
  readonly useCopy = (id: string, copy: Video, cut: OriginalVideo['cut']): void =>
    this.dispatch({ type: 'copy-used', id, copy, cut })

  /** Takes the video that was handed over again. The copy stays at hand, and where it lies. */
  useOriginal(id: string): void {
    this.dispatch({ type: 'original-used', id })
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
    if (draft !== null) this.releaseVideosOf(draft)
  }

  /**
   * Hands a draft to main, once however often the button is pressed. A refusal stays with the draft and nothing typed is
   * lost; the same file on the same channel is asked about first. What goes out is what stood on the page: a fixed copy that is
   * ready a moment later takes the draft's video, and not the reviewed one's place. Answers the refusal, or null.
   */
  async post(id: string, consent: PostDraft): Promise<AppErrorDto | null> {
    const draft = findDraft(this.state, id)
    if (draft === null || draft.stage.kind === 'sending' || draft.stage.kind === 'posted') {
      return null
    }
    this.dispatch({ type: 'stage-changed', id, stage: { kind: 'sending' } })
    try {
      const post = await this.desktop.posts.publish(consent)
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

  /** Hands a batch to main, which takes all of it or nothing. Answers by draft why it took nothing; empty when it took all. */
  postMany(consents: ReadonlyMap<string, PostDraft>): Promise<ReadonlyMap<string, AppErrorDto>> {
    return this.poster.post(consents)
  }

  /** Takes in how a post stands, from an event or from the answer to an action. */
  readonly acceptPost = (post: Post): void =>
    this.dispatch({ type: 'posts-changed', posts: [post] })

  /** A draft of a post: the one that became it, where it is still in the list, else the one that main has made. */
  private takeAdded({ postId, draft }: AddedDraft): void {
    const origin = this.state.entries.find(
      (entry) =>
        entry.kind === 'draft' && entry.stage.kind === 'posted' && entry.stage.postId === postId,
    )
    if (origin !== undefined && origin.id !== draft.id) {
      this.editAgain(origin.id)
      // The post may have been moved since: what was typed here first is not when it was meant to go out.
      const { scheduledForMs, lateLimitMs } = draft.content
      this.change(origin.id, { field: 'schedule', scheduledForMs })
      this.change(origin.id, { field: 'late-rule', lateLimitMs })
      this.select(origin.id)
      this.setView('list')
      // Main made it without knowing of the other; whatever comes of this, the next start shows one too many at worst.
      this.desktop.drafts.delete({ mode: this.mode, draftIds: [draft.id] }).catch(() => undefined)
      return
    }
    const known = findDraft(this.state, draft.id)
    if (known?.stage.kind === 'posted') {
      const post = this.state.posts.get(known.stage.postId)
      const isLost = post?.phase === 'failed' || post?.phase === 'cancelled'
      // It came to nothing once more, and holds what was changed since; else it is a post, and this is another draft.
      if (post !== undefined && (isLost || needsChoice(post))) this.editAgain(known.id)
      else this.remove(known.id)
    }
    void this.keeper.add(draft)
  }

  /** Drafts of posts that were taken back, as they were. One is shown in full; many stay in their table. */
  private takeReturned(returned: ReturnedDrafts['drafts']): void {
    const { stages, spareIds, unknown } = planReturn(this.state.entries, returned)
    this.dispatch({ type: 'stages-changed', stages })
    const [first] = [...stages.keys()]
    if (returned.length === 1 && first !== undefined) {
      this.select(first)
      this.setView('list')
    }
    for (const { draft } of unknown) void this.keeper.add(draft)
    if (spareIds.length === 0) return
    // What stands here is saved before main's own goes.
    this.keeper.saveNow()
    this.desktop.drafts.delete({ mode: this.mode, draftIds: spareIds }).catch(() => undefined)
  }

  /** Main forgets the videos of drafts that are no longer in the list. */
  private releaseGone(before: DraftsState['entries']): void {
    const kept = new Set(this.state.entries.map(({ id }) => id))
    for (const entry of before) {
      if (entry.kind === 'draft' && !kept.has(entry.id)) this.releaseVideosOf(entry)
    }
  }

  private releaseVideosOf({ video, original }: Draft): void {
    this.release(video)
    if (original !== null) this.release(original.video)
  }

  /** Main forgets a video that no draft needs. Nothing hangs on the answer: the rest goes with the app. */
  private release(video: Video): void {
    const isNeeded = this.state.entries.some(
      (entry) =>
        entry.kind === 'draft' &&
        (entry.video.id === video.id || entry.original?.video.id === video.id),
    )
    if (isNeeded) return
    this.desktop.video.release(video.id).catch(() => undefined)
  }

  private notify(notice: DraftsNotice | null): void {
    this.dispatch({ type: 'notice-changed', notice })
  }

  private dispatch(action: DraftsAction): void {
    const next = reduceDrafts(this.state, action)
    if (next === this.state) return
    this.state = next
    this.keeper.noteAction(action)
    for (const listener of this.listeners) listener()
  }
}
