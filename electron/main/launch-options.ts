import type { AppMode } from '../shared/app-info'
import { HIDDEN_ARGUMENT } from './platform/launch-arguments'

/** What the command line and the environment ask for. */
export interface LaunchOptions {
  /** Origin of a practice server elsewhere on this computer, or null. */
  readonly externalPracticeOrigin: string | null
  /** Start with the practice TikTok inside the app. */
  readonly isPractice: boolean
  /** Start without showing the window, as at login. */
  readonly isHidden: boolean
}

/** The TikTok with which the app starts. */
export function startModeOf(options: LaunchOptions): AppMode {
  if (options.externalPracticeOrigin !== null) return 'external-practice'
  return options.isPractice ? 'practice' : 'real'
}

/** Why the app refuses to start. */
export type LaunchProblem = 'tiktok-url-invalid' | 'tiktok-url-not-loopback'

/**
 * Reads `--tiktok-url` (or SOSYABOT_TIKTOK_URL), `--practice` and `--hidden`. Only a loopback origin is accepted, so that nobody can talk
 * the app into sending real keys to another server.
 */
export function parseLaunchOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LaunchOptions | { readonly problem: LaunchProblem } {
  const prefix = '--tiktok-url='
  const raw =
    argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ??
    environment['SOSYABOT_TIKTOK_URL'] ??
    ''
  const isPractice = argv.includes('--practice')
  const isHidden = argv.includes(HIDDEN_ARGUMENT)
  if (raw === '') return { externalPracticeOrigin: null, isPractice, isHidden }
  let url: URL
  try {
    url = new URL(raw)
  } catch {
    return { problem: 'tiktok-url-invalid' }
  }
  // The host is compared after parsing: `127.0.0.1.evil.example` and `user@` forms do not pass.
  const isLoopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost'
  if (url.protocol !== 'http:' || !isLoopback || url.username !== '' || url.password !== '') {
    return { problem: 'tiktok-url-not-loopback' }
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return { problem: 'tiktok-url-invalid' }
  }
  return { externalPracticeOrigin: url.origin, isPractice: false, isHidden }
}
