/** A newer version that the update server offers. */
export interface OfferedUpdate {
  readonly version: string
  /** What has to be downloaded, where the server says it. A download of the differences only is smaller. */
  readonly sizeBytes: number | null
  /** Plain text, in the words of whoever made the release; null when there are none. */
  readonly releaseNotes: string | null
  readonly releasedAtMs: number | null
}

/**
 * Where the update stands. `unsupported`: this copy of the app is updated by other means, for example from an archive or by a
 * package manager, or was started from a checkout. `ready`: it is installed when the app quits, on macOS only when the
 * person restarts for it.
 */
export type UpdatePhase =
  'unsupported' | 'idle' | 'checking' | 'current' | 'available' | 'downloading' | 'ready'

/** Why the last step failed. `tampered`: what was downloaded is not what the release says, or not signed by us. */
export type UpdateProblem = 'unreachable' | 'tampered' | 'failed'

/** Everything about updates. */
export interface UpdateStatus {
  readonly revision: number
  readonly phase: UpdatePhase
  readonly update: OfferedUpdate | null
  /** Of the download, 0 to 1. */
  readonly downloadedFraction: number
  /** When the server last answered, or null. */
  readonly checkedAtMs: number | null
  readonly problem: UpdateProblem | null
}
