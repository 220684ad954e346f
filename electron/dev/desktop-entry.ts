import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A program that the desktop starts for links. */
export interface LinkHandler {
  /** Name of the entry's file without its ending, which is also what the desktop knows the program by. */
  readonly id: string
  readonly title: string
  /** Schemes such as `sosyabot` or `https`. */
  readonly schemes: readonly string[]
  /** The lines of the shell script that gets the link as its `$1`. */
  readonly script: string
}

/** The folder for a user's own applications and their data. */
export function userDataHome(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
}

export function quoteForShell(argument: string): string {
  return `'${argument.replaceAll("'", `'\\''`)}'`
}

/** One argument of an Exec line, whose quoting is the desktop entry specification's own. */
export function quoteForExec(argument: string): string {
  const escaped = argument.replaceAll('%', '%%')
  if (/^[\w@%+=:,./-]+$/.test(argument)) return escaped
  return `"${escaped.replaceAll(/[\\"`$]/g, '\\$&').replaceAll('\\', '\\\\')}"`
}

export function formatDesktopEntry(
  { title, schemes }: Pick<LinkHandler, 'title' | 'schemes'>,
  scriptPath: string,
): string {
  const mimeTypes = schemes.map((scheme) => `x-scheme-handler/${scheme};`).join('')
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${title}`,
    `Exec=${quoteForExec(scriptPath)} %u`,
    'Terminal=false',
    'NoDisplay=true',
    `MimeType=${mimeTypes}`,
    '',
  ].join('\n')
}

/**
 * Makes a program the user's default for its schemes, with the desktop's own tools. The entry starts a script
 * because xdg-open, where no desktop runs, splits the Exec line at every space whatever its quotes say.
 * @throws Error when xdg-mime or update-desktop-database is not there or fails.
 */
export function installLinkHandler(handler: LinkHandler): void {
  const applications = join(userDataHome(), 'applications')
  const scripts = join(userDataHome(), 'sosyabot-desktop-checkout')
  mkdirSync(applications, { recursive: true })
  mkdirSync(scripts, { recursive: true })
  const scriptPath = join(scripts, `${handler.id}.sh`)
  writeFileSync(scriptPath, `#!/bin/sh\n${handler.script}\n`, { mode: 0o755 })
  writeFileSync(
    join(applications, `${handler.id}.desktop`),
    formatDesktopEntry(handler, scriptPath),
  )
  const mimeTypes = handler.schemes.map((scheme) => `x-scheme-handler/${scheme}`)
  execFileSync('update-desktop-database', [applications], { stdio: 'pipe' })
  execFileSync('xdg-mime', ['default', `${handler.id}.desktop`, ...mimeTypes], { stdio: 'pipe' })
}
