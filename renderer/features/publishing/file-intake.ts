import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { IntakeScan, IntakeTicket, TakenIn } from '../../../electron/shared/intake'
import type { Video } from '../../../electron/shared/video'
import { toAppErrorDto, type DesktopClient } from '../../desktop/desktop-client'
import type { DraftsAction } from './drafts-state'
import type { SettledFiles } from './settle-files'

/** Files that main reads at the same time: enough to be quick, few enough to keep the window smooth. */
const PARALLEL_INTAKES = 4

/** What arrives within this time is drawn at once: a list that is drawn 300 times for 300 files stutters. */
const SETTLE_MS = 60

/** Main answers so when a pasted `File` has no path, as happens with files that another program only promises. */
const NO_PATH_CODES: ReadonlySet<string> = new Set(['invalid-request', 'video-not-found'])

/** What the intake asks of the list of drafts. */
export interface IntakeHost {
  readonly createId: () => string
  readonly dispatch: (action: DraftsAction) => void
  /** Whether an entry still stands in the list. */
  readonly isWanted: (id: string) => boolean
  /** Main may forget a video that nobody wants any more. */
  readonly release: (video: Video) => void
}

/** What taking files in asks of the computer. */
export type IntakeDesktop = Pick<
  DesktopClient['video'],
  'scan' | 'scanClipboard' | 'scanOpened' | 'intakeTicket' | 'intakeSample' | 'release'
>

/** Brings files into the list of drafts: each keeps its place from the drop on, whatever comes of it. */
export class FileIntake {
  constructor(
    private readonly desktop: IntakeDesktop,
    private readonly host: IntakeHost,
  ) {}

  /** Takes files and folders that were dropped or picked. */
  async addFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    try {
      await this.takeIn(await this.desktop.scan(files))
    } catch (reason) {
      this.notifyError(reason)
    }
  }

  /** Takes the videos that were opened with the app since it was last asked. */
  async addOpened(): Promise<void> {
    try {
      const opened = await this.desktop.scanOpened()
      if (opened.files.length > 0) await this.takeIn(opened)
    } catch (reason) {
      this.notifyError(reason)
    }
  }

  /** Takes one file for an entry that stands in the list already. */
  async giveTo(id: string, file: File): Promise<void> {
    try {
      const [found] = (await this.desktop.scan([file])).files
      if (found === undefined) return
      const { video } = await this.desktop.intakeTicket(found.ticket)
      this.host.dispatch({
        type: 'files-settled',
        accepted: [{ id, video, sidecar: null }],
        refused: [],
      })
    } catch (reason) {
      this.notifyError(reason)
    }
  }

  /** Takes files from a paste. Those without a path are looked for on main's clipboard, which knows paths. */
  async paste(files: readonly File[]): Promise<void> {
    if (files.length === 0) {
      await this.pasteFromMain()
      return
    }
    let pathless: readonly RefusedIntake[]
    try {
      const refused = await this.takeIn(await this.desktop.scan(files))
      pathless = refused.filter(({ error }) => NO_PATH_CODES.has(error.code))
    } catch (reason) {
      this.notifyError(reason)
      return
    }
    if (pathless.length === 0) return
    // Beside files that the paste itself brought, the clipboard only repeats what is wrong with them.
    const found = await this.desktop.scanClipboard().catch(() => null)
    if (found === null) return
    const taken = await Promise.allSettled(
      found.files.map(({ ticket }) => this.desktop.intakeTicket(ticket)),
    )
    const videos = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    if (videos.length === 0) return
    for (const { id } of pathless) this.host.dispatch({ type: 'entry-removed', id })
    this.addTaken(videos)
  }

  /** Takes the sample video that ships with the app. */
  async addSample(): Promise<void> {
    try {
      this.addTaken([{ video: await this.desktop.intakeSample(), sidecar: null }])
    } catch (reason) {
      this.notifyError(reason)
    }
  }

  /** Takes in what a scan or a sheet has found. Answers those that were refused. */
  async takeIn(scan: IntakeScan): Promise<readonly RefusedIntake[]> {
    const waiting = scan.files.map((file) => ({ id: this.host.createId(), ...file }))
    const refused: RefusedIntake[] = []
    const batch = new SettledBatch(this.host)
    this.host.dispatch({
      type: 'files-reading',
      files: waiting.map(({ id, fileName }) => ({ id, fileName })),
      scan,
    })
    const readNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const error = await this.readOne(next, batch)
        if (error !== null) refused.push({ id: next.id, error })
      }
    }
    await Promise.all(Array.from({ length: PARALLEL_INTAKES }, readNext))
    batch.flush()
    return refused
  }

  private async pasteFromMain(): Promise<void> {
    try {
      const found = await this.desktop.scanClipboard()
      if (found.files.length + found.sheets.length === 0) {
        this.host.dispatch({ type: 'notice-changed', notice: { kind: 'nothing-to-paste' } })
      } else await this.takeIn(found)
    } catch (reason) {
      this.notifyError(reason)
    }
  }

  private async readOne(
    { id, ticket }: IntakeTicket & { readonly id: string },
    batch: SettledBatch,
  ): Promise<AppErrorDto | null> {
    try {
      const { video, sidecar } = await this.desktop.intakeTicket(ticket)
      batch.accept({ id, video, sidecar })
      return null
    } catch (reason) {
      const error = toAppErrorDto(reason)
      batch.refuse({ id, error })
      return error
    }
  }

  private addTaken(taken: readonly TakenIn[]): void {
    const arrivals = taken.map((one) => ({ id: this.host.createId(), ...one }))
    this.host.dispatch({
      type: 'files-reading',
      files: arrivals.map(({ id, video }) => ({ id, fileName: video.fileName })),
      scan: null,
    })
    this.host.dispatch({ type: 'files-settled', accepted: arrivals, refused: [] })
  }

  private notifyError(reason: unknown): void {
    const notice = { kind: 'error' as const, error: toAppErrorDto(reason) }
    this.host.dispatch({ type: 'notice-changed', notice })
  }
}

/** A file that main would not take, by the place it has in the list. */
export interface RefusedIntake {
  readonly id: string
  readonly error: AppErrorDto
}

/** Gathers what has arrived and hands it on together. */
class SettledBatch {
  private accepted: SettledFiles['accepted'][number][] = []
  private refused: SettledFiles['refused'][number][] = []
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly host: IntakeHost) {}

  accept(file: SettledFiles['accepted'][number]): void {
    this.accepted.push(file)
    this.flushSoon()
  }

  refuse(file: SettledFiles['refused'][number]): void {
    this.refused.push(file)
    this.flushSoon()
  }

  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const { accepted, refused, host } = this
    if (accepted.length + refused.length === 0) return
    this.accepted = []
    this.refused = []
    const wanted = accepted.filter(({ id }) => host.isWanted(id))
    const unwanted = accepted.filter(({ id }) => !host.isWanted(id))
    host.dispatch({ type: 'files-settled', accepted: wanted, refused })
    for (const { video } of unwanted) host.release(video)
  }

  private flushSoon(): void {
    this.timer ??= setTimeout(() => this.flush(), SETTLE_MS)
  }
}
