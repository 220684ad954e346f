import type { Video } from './video'

/** The most videos that are taken in at once and the most posts of one batch. */
export const MAX_VIDEOS_AT_ONCE = 300

/** What a dropped file or a file of a dropped folder is called while main alone knows where it lies. */
export interface IntakeTicket {
  /** Stands for the path. Of no use to anybody but main, and only for a while. */
  readonly ticket: string
  readonly fileName: string
}

/** Why something inside a dropped folder was passed over. */
export type SkipReason = 'not-a-video' | 'hidden' | 'too-deep' | 'unreadable' | 'too-many-sheets'

/** What a drop, a choice or a paste holds once its folders have been looked through. */
export interface IntakeScan {
  /** In natural order. What was handed over by name is here whatever it is; it is refused by name too. */
  readonly files: readonly IntakeTicket[]
  /** CSV, TSV and Excel files with captions. */
  readonly sheets: readonly IntakeTicket[]
  readonly skipped: readonly { readonly reason: SkipReason; readonly count: number }[]
  /** True when there was more than is taken at once, or more than can be looked through. */
  readonly isCut: boolean
}

/** A video that was taken in, with the caption that lay beside it. */
export interface TakenIn {
  readonly video: Video
  readonly sidecar: SidecarCaption | null
}

/** The text of `<same name>.txt` beside a video. */
export interface SidecarCaption {
  readonly fileName: string
  readonly caption: string
}
