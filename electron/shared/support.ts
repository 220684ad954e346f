/** What has gone wrong so far that it was written down: main itself, the page's process, or a promise that nobody waited for. */
export type CrashKind = 'main' | 'page' | 'rejection'

/** A fault of an earlier run, or of the page just now, that the person has not been told of. */
export interface CrashNotice {
  readonly kind: CrashKind
  readonly atMs: number
  /** How many there were since the person was told last. */
  readonly count: number
}

/** Why a page reports a fault of its own. */
export const PAGE_FAULT_KINDS = ['render', 'error', 'rejection'] as const

/** A fault inside the page. Main redacts it and writes it into the log. */
export interface PageFault {
  readonly kind: (typeof PAGE_FAULT_KINDS)[number]
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** Longer texts of a page's fault are cut before they are sent. */
export const PAGE_FAULT_MAX_LENGTH = 8000

/** One file of the diagnostics, as the person sees it before anything is saved. */
export interface DiagnosticsFile {
  readonly name: string
  readonly sizeBytes: number
  /** The text; of a long file the end, where the newest lines are. */
  readonly preview: string
  readonly isPreviewCut: boolean
}

export interface DiagnosticsSaved {
  /** Null when the person has chosen no place. */
  readonly fileName: string | null
}
