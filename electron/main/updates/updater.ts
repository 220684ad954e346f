import type { OfferedUpdate, UpdateProblem } from '../../shared/update-status'

/** What finds, downloads and installs updates. */
export interface Updater {
  /** Asks the server. Null when there is nothing newer for this copy. Throws `UpdateError`. */
  check(): Promise<OfferedUpdate | null>
  /** Downloads what the last check has found, and verifies it. Throws `UpdateError`. */
  download(onProgress: (fraction: number) => void): Promise<void>
  /** Whether quitting installs what was downloaded. */
  setInstalledAtQuit(isOn: boolean): void
  /** Quits at once, installs and starts the app again. Only for an app whose services have stopped. */
  quitAndInstall(): void
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
