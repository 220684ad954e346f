import type { OfferedUpdate, UpdateProblem } from '../../shared/update-status'

/** What finds, downloads and installs updates. */
export interface Updater {
  /** Asks the server. Null when there is nothing newer for this copy. Throws `UpdateError`. */
  check(): Promise<OfferedUpdate | null>
  /** Downloads what the last check has found, and verifies it. Throws `UpdateError`, also when the signal ends it. */
  download(onProgress: (fraction: number) => void, signal: AbortSignal): Promise<void>
  /** Whether quitting installs what was downloaded. On macOS it never does. */
  setInstalledAtQuit(isOn: boolean): void
  /**
   * Quits, installs and starts the app again. Only for an app whose services have stopped. When the installation cannot begin,
   * the app has not quit, and `onFailure` is told why.
   */
  quitAndInstall(onFailure: (cause: unknown) => void): void
}

/** Why an update came to nothing. The cause is for the log. */
export class UpdateError extends Error {
  override readonly name = 'UpdateError'

  constructor(
    readonly problem: UpdateProblem,
    cause: unknown,
  ) {
    super(problem, { cause })
  }
}
