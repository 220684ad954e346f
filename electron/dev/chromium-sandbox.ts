import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronDistribution } from './electron-distribution'
import { findProgram } from './system-requirements'

const userNamespaceLimit = '/proc/sys/user/max_user_namespaces'
const appArmorRestriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
const debianSwitch = '/proc/sys/kernel/unprivileged_userns_clone'

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0
}

/** Chromium refuses to start as root with its sandbox on. That is the one case in which we start without it. */
export function sandboxArguments(): readonly string[] {
  return runsAsRoot() ? ['--no-sandbox'] : []
}

function readsAs(path: string, value: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').trim() === value
}

/** Ubuntu since 24.04, and hardened kernels, keep namespaces from programs that no policy names. */
function userNamespacesAreBlocked(): boolean {
  return (
    readsAs(userNamespaceLimit, '0') ||
    readsAs(appArmorRestriction, '1') ||
    readsAs(debianSwitch, '0')
  )
}

/**
 * Without user namespaces Chromium's sandbox needs its helper owned by root with the setuid bit. Sets it where sudo
 * asks for no password.
 * @throws Error with the exact commands where it cannot.
 */
export function ensureSandboxHelper({ distPath }: ElectronDistribution): void {
  if (process.platform !== 'linux' || runsAsRoot() || !userNamespacesAreBlocked()) return
  const helper = join(distPath, 'chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o4000) !== 0) return
  const mayUseSudo =
    findProgram('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (!mayUseSudo) {
    throw new Error(
      "This system keeps user namespaces from programs, so Electron's sandbox needs its helper set up once:\n" +
        `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    )
  }
  execFileSync('sudo', ['-n', 'chown', 'root:root', helper])
  execFileSync('sudo', ['-n', 'chmod', '4755', helper])
}
