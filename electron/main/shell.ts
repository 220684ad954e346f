import type { OpenedFiles } from './deep-link/opened-files'
import type { LinkRegistration } from './deep-link/link-registration'
import type { ShellServices } from './ipc/register-handlers'
import type { Support } from './create-support'
import type { LaunchOptions } from './launch-options'
import type { Logger } from './platform/logger'
import type { QuitGuard } from './quit-guard'
import type { PreferencesStore } from './settings/preferences-store'
import type { StartGround } from './start-ground'
import type { UpdateService } from './updates/update-service'
import type { FirstPaint } from './window/first-paint'
import type { MainWindow } from './window/main-window'
import type { WorkspaceHost } from './workspace-host'

/** What the app is built of. */
export type ShellOptions = LaunchOptions &
  StartGround & { readonly isProfileGiven: boolean; readonly openedFiles: OpenedFiles }

/** The app around the services of a mode: window, settings, log, and the host that exchanges the services. */
export interface Shell {
  readonly logger: Logger
  readonly host: WorkspaceHost
  readonly window: MainWindow
  readonly firstPaint: FirstPaint
  readonly preferences: PreferencesStore
  readonly quitGuard: QuitGuard
  readonly updates: UpdateService
  readonly support: Support
  readonly services: ShellServices
  readonly links: LinkRegistration
  /** Hands a deep link to the sign-in; the window comes to the front only when the link was ours. Never rejects. */
  readonly handleDeepLink: (link: string) => Promise<void>
}
