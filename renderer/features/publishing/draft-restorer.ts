import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { AppMode } from '../../../electron/shared/app-info'
import type { SavedDraftList } from '../../../electron/shared/saved-draft'
import type { Video } from '../../../electron/shared/video'
import { toAppErrorDto, type DesktopClient } from '../../desktop/desktop-client'

/** Files that main opens at the same time while the person already works. */
const PARALLEL_OPENINGS = 4

/** What opens at about the same time is drawn at once. */
const SETTLE_MS = 60

/** A list that cannot be read now may be readable soon, for example when a virus scanner lets go of it. */
const RETRY_AFTER_MS = 3000

export interface DraftRestorerOptions {
  readonly desktop: Pick<DesktopClient['drafts'], 'list' | 'openVideo'>
  readonly mode: AppMode
  /** Puts the drafts into the list; their videos follow. */
  readonly onList: (list: SavedDraftList) => void
  /** Says why the list cannot be read, and null once it can. */
  readonly onTrouble: (error: AppErrorDto | null) => void
  /** Whether a draft still waits for its video. */
  readonly isAwaited: (id: string) => boolean
  readonly onOpened: (opened: readonly OpenedVideo[], refused: readonly RefusedVideo[]) => void
}

export interface OpenedVideo {
  readonly id: string
  readonly video: Video
  /** True when the file is not the one that main has stored. */
  readonly isChanged: boolean
}

export interface RefusedVideo {
  readonly id: string
  readonly error: AppErrorDto
}

/** Brings back the drafts of earlier runs: first the words, then the videos, the one that was open last before the others. */
export class DraftRestorer {
  private opened: OpenedVideo[] = []
  private refused: RefusedVideo[] = []
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly options: DraftRestorerOptions) {}

  /** Goes on until the list could be read. */
  async restore(): Promise<void> {
    const { desktop, mode, onList, onTrouble } = this.options
    let list: SavedDraftList
    try {
      list = await desktop.list(mode)
    } catch (reason) {
      onTrouble(toAppErrorDto(reason))
      setTimeout(() => void this.restore(), RETRY_AFTER_MS)
      return
    }
    onTrouble(null)
    onList(list)
    const ids = list.drafts.map(({ id }) => id)
    const waiting = [
      ...ids.filter((id) => id === list.selectedId),
      ...ids.filter((id) => id !== list.selectedId),
    ]
    const openNext = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        // Somebody may have removed it meanwhile.
        if (this.options.isAwaited(id)) await this.open(id, false)
      }
    }
    await Promise.all(Array.from({ length: PARALLEL_OPENINGS }, openNext))
    this.tell()
  }

  /** Opens the video of one draft, also a file that has changed if that is accepted. */
  async open(draftId: string, isChangeAccepted: boolean): Promise<void> {
    const { desktop, mode } = this.options
    try {
      const video = await desktop.openVideo({ mode, draftId, isChangeAccepted })
      this.opened.push({ id: draftId, video, isChanged: isChangeAccepted })
    } catch (reason) {
      this.refused.push({ id: draftId, error: toAppErrorDto(reason) })
    }
    this.timer ??= setTimeout(() => this.tell(), SETTLE_MS)
  }

  private tell(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const { opened, refused } = this
    if (opened.length + refused.length === 0) return
    this.opened = []
    this.refused = []
    this.options.onOpened(opened, refused)
  }
}
