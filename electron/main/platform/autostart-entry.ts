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
