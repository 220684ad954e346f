import type { AppErrorDto } from '../../../electron/shared/app-error'
import type {
  DeclarationId,
  DeclarationLanguage,
  Post,
  PostSettings,
} from '../../../electron/shared/post'
import type { IntakeReport, Video } from '../../../electron/shared/video'
import { toAppErrorDto, type DesktopClient } from '../../desktop/desktop-client'
import type { DraftChange } from './draft'
import {
  EMPTY_DRAFTS,
  findDraft,
  reduceDrafts,
  type DraftsAction,
  type DraftsNotice,
  type DraftsState,
} from './drafts-state'

/** What the drafts ask of the computer. */
export interface DraftsDesktop {
  readonly video: DesktopClient['video']
  readonly posts: Pick<DesktopClient['posts'], 'publish' | 'onChanged'>
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

/** Files that main reads at the same time: enough to be quick, few enough to keep the window smooth. */
const PARALLEL_INTAKES = 4

/** Main answers so when a pasted `File` has no path, as happens with files that another program only promises. */
const NO_PATH_CODES: ReadonlySet<string> = new Set(['invalid-request', 'video-not-found'])

/** Owns the drafts of this window. Lives beside the pages, so that going to another page loses nothing. */
export class DraftsStore {
  private state = EMPTY_DRAFTS
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly desktop: DraftsDesktop,
    private readonly createId: () => string = () => crypto.randomUUID(),
  ) {
    // For as long as the window lives: a post goes on whatever page is shown.
    desktop.posts.onChanged((post) => this.acceptPost(post))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = (): DraftsState => this.state

  /** Takes files that were dropped or picked. Each keeps its place in the list, whatever comes of it. */
  async addFiles(files: readonly File[]): Promise<void> {
    await this.readAll(files)
  }

  /** Takes files from a paste. Those without a path are looked for on main's clipboard, which knows paths. */
  async paste(files: readonly File[]): Promise<void> {
    const pathless = (await this.readAll(files)).filter(({ error }) =>
      NO_PATH_CODES.has(error.code),
    )
    if (files.length > 0 && pathless.length === 0) return
    let report: IntakeReport
    try {
      report = await this.desktop.video.intakeClipboard()
    } catch (reason) {
      if (files.length === 0) this.notify({ kind: 'error', error: toAppErrorDto(reason) })
      return
    }
    const { videos, refused } = report
    if (videos.length > 0) {
      for (const { id } of pathless) this.dispatch({ type: 'entry-removed', id })
    }
    // Beside files that the paste itself brought, the clipboard only repeats what is wrong with them.
    if (files.length === 0) {
      if (videos.length + refused.length === 0) this.notify({ kind: 'nothing-to-paste' })
      this.addRefused(refused)
    }
    this.addVideos(videos)
  }

  /** Takes the sample video that ships with the app. */
  async addSample(): Promise<void> {
    try {
      this.addVideos([await this.desktop.video.intakeSample()])
    } catch (reason) {
      this.notify({ kind: 'error', error: toAppErrorDto(reason) })
    }
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

  private async readAll(files: readonly File[]): Promise<readonly RefusedIntake[]> {
    if (files.length === 0) return []
    const waiting = files.map((file) => ({ id: this.createId(), file }))
    this.dispatch({
      type: 'files-reading',
      files: waiting.map(({ id, file }) => ({ id, fileName: file.name })),
    })
    const refused: RefusedIntake[] = []
    const readNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const error = await this.readOne(next.id, next.file)
        if (error !== null) refused.push({ id: next.id, error })
      }
    }
    await Promise.all(Array.from({ length: PARALLEL_INTAKES }, readNext))
    return refused
  }

  private async readOne(id: string, file: File): Promise<AppErrorDto | null> {
    let video: Video
    try {
      video = await this.desktop.video.intake(file)
    } catch (reason) {
      const error = toAppErrorDto(reason)
      this.dispatch({ type: 'file-refused', id, error })
      return error
    }
    const isStillWanted = this.state.entries.some((entry) => entry.id === id)
    if (isStillWanted) this.dispatch({ type: 'file-accepted', id, video })
    else this.release(video)
    return null
  }

  private addRefused(refused: IntakeReport['refused']): void {
    if (refused.length === 0) return
    const arrivals = refused.map((file) => ({ id: this.createId(), ...file }))
    this.dispatch({
      type: 'files-reading',
      files: arrivals.map(({ id, fileName }) => ({ id, fileName })),
    })
    for (const { id, error } of arrivals) this.dispatch({ type: 'file-refused', id, error })
  }

  private addVideos(videos: readonly Video[]): void {
    if (videos.length === 0) return
    const arrivals = videos.map((video) => ({ id: this.createId(), video }))
    this.dispatch({
      type: 'files-reading',
      files: arrivals.map(({ id, video }) => ({ id, fileName: video.fileName })),
    })
    for (const { id, video } of arrivals) this.dispatch({ type: 'file-accepted', id, video })
  }

  /** Main forgets a video that no draft needs. Nothing hangs on the answer: the rest goes with the app. */
  private release(video: Video): void {
    const isNeeded = this.state.entries.some(
      (entry) => entry.kind === 'draft' && entry.video.id === video.id,
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
    for (const listener of this.listeners) listener()
  }
}

interface RefusedIntake {
  readonly id: string
  readonly error: AppErrorDto
}
