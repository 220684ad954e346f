import { app } from 'electron'
import type { AppInfo, AppMode } from '../shared/app-info'
import type { WorkspaceHost } from './workspace-host'

/** What the window needs to know about the app in a mode. In practice, also what of the mode before stands still meanwhile. */
export function describeApp(
  mode: AppMode,
  externalPracticeOrigin: string | null,
  host: Pick<WorkspaceHost, 'findStandingPosts'>,
): AppInfo {
  const { platform } = process
  return {
    version: app.getVersion(),
    mode,
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    systemLocale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    practiceOrigin: externalPracticeOrigin,
    standingPosts: mode === 'practice' ? host.findStandingPosts() : null,
  }
}
