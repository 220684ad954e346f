import type { WorkspaceServices } from './ipc/register-handlers'

/** The services of one mode with their life: real, practice, or a practice server elsewhere. */
export interface Workspace extends WorkspaceServices {
  /** Name of the damaged list of posts that was set aside when this workspace was built, or null. */
  readonly setAsideLedgerName: string | null
  /** Whether a backup took its place. */
  readonly isLedgerRestored: boolean
  /**
   * Takes up what an earlier run has left: an open sign-in attempt and unfinished posts. Called after the first paint. Never
   * rejects.
   */
  resume(): Promise<void>
  /** Cuts the waits of posts short, for example when the computer has slept. */
  wake(): void
  /** Stops the transfers whose connections a sleep of the computer kills. */
  cutTransfers(): void
  /** Lets the window hand over what was typed last; call before it is told to stop or to show another mode. Never rejects. */
  settle(): Promise<void>
  /**
   * Stops uploads so that they can go on later, lets a token refresh end, closes the ledger and the practice server. Never
   * rejects.
   */
  dispose(): Promise<void>
}
