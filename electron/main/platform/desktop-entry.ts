/** One argument of an Exec line, quoted as the desktop entry specification asks for ("The Exec key"). */
function quoteForExec(argument: string): string {
  const escaped = argument.replaceAll('%', '%%')
  if (/^[\w@%+=:,./-]+$/u.test(argument)) return escaped
  // Quoted once for the argument and once for the string that holds it.
  return `"${escaped.replaceAll(/[\\"`$]/gu, '\\$&').replaceAll('\\', '\\\\')}"`
}

/** An entry of the freedesktop autostart folder that starts a program at login. */
export function formatAutostartEntry(name: string, command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${command.map(quoteForExec).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** Whether an entry starts its program: desktops turn one off by writing into it. */
export function isAutostartEntryOn(entry: string): boolean {
  return (
    /^Exec=./mu.test(entry) &&
    !/^Hidden\s*=\s*true/mu.test(entry) &&
    !/^X-GNOME-Autostart-enabled\s*=\s*false/mu.test(entry)
  )
}

/** An entry for the applications folder that starts a program for links, and that menus do not show. */
export function formatLinkEntry(name: string, executable: string, mimeType: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${quoteForExec(executable)} %u`,
    // Not quoted: the specification takes the whole value as one path.
    `TryExec=${executable}`,
    'Terminal=false',
    'NoDisplay=true',
    `MimeType=${mimeType};`,
    '',
  ].join('\n')
}

/** The program that an entry starts, without its arguments; null when it names none by its full path. */
export function readExecutable(entry: string): string | null {
  // First the escapes of the string, then those inside the quotes: the reverse of `quoteForExec`.
  const line = (/^Exec=(.*)$/mu.exec(entry)?.[1] ?? '').replaceAll('\\\\', '\\')
  const [, quoted, plain] = /^(?:"((?:[^"\\]|\\.)*)"|(\S+))/u.exec(line) ?? []
  const program = quoted === undefined ? plain : quoted.replaceAll(/\\([\\"`$])/gu, '$1')
  if (program === undefined || !program.startsWith('/')) return null
  return program.replaceAll('%%', '%')
}
