import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installLinkHandler, quoteForShell, userDataHome } from './desktop-entry'

export const deepLinkScheme = 'sosyabot'
/** As `desktopName` in package.json says, which is the entry that the app itself asks the desktop to use. */
const entryId = 'sosyabot'

/**
 * Tells the desktop to start this command, with the link as its last argument, for `sosyabot://` links. The command
 * has to name the same profile as the running app: then it becomes a second instance, which hands the link over.
 * For example `[executablePath, ...sandboxArguments(), checkoutDirectory, '--user-data-dir=…', '--tiktok-url=…']`.
 */
export function registerDeepLinkHandler(command: readonly string[]): void {
  installLinkHandler({
    id: entryId,
    title: 'Sosyabot (checkout)',
    schemes: [deepLinkScheme],
    script: `exec ${command.map(quoteForShell).join(' ')} "$@"`,
  })
}

/** True when an installed Sosyabot, or an entry that is not ours, answers these links: a checkout leaves it alone. */
export function anotherAppHandlesDeepLinks(
  systemDirectories: readonly string[] = ['/usr/share', '/usr/local/share'],
): boolean {
  const entryPath = `applications/${entryId}.desktop`
  if (systemDirectories.some((directory) => existsSync(join(directory, entryPath)))) return true
  const ownEntry = join(userDataHome(), entryPath)
  return (
    existsSync(ownEntry) && !readFileSync(ownEntry, 'utf8').includes('sosyabot-desktop-checkout')
  )
}
