import type { WorkspaceServices } from './ipc/register-handlers'

/** The services of one mode with their life: real, practice, or a practice server elsewhere. */
export interface Workspace extends WorkspaceServices {
  /** Takes up what an earlier run has left: an open sign-in attempt and unfinished posts. Called after the first paint. */
  resume(): Promise<void>
  /** Stops uploads so that they can go on later, closes the ledger and the practice server. */
  dispose(): Promise<void>
}
