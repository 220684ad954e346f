import type { ShippedPart } from '../../shared/about'

/** Licences under which a part may ship. Anything else fails the build until somebody has read it and added it here. */
const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  // Copyleft that ends at the file, and the parts are used unchanged.
  'MPL-2.0',
  // Fonts.
  'OFL-1.1',
  // SQLite's public domain.
  'blessing',
])

/** Licences that ask for more than a notice are allowed for one part each, whose duty was looked at. */
const ALLOWED_FOR: Readonly<Record<string, string>> = {
  // A WebAssembly module of its own that can be exchanged: the notice says how.
  FFmpeg: 'LGPL-2.1-or-later',
}

/** The shortest real text, SQLite's, has some 230 characters; less is an empty file or a link to somewhere else. */
const SHORTEST_TEXT = 200

/** Why these parts may not ship as they are, one sentence each; empty when they may. */
export function findLicenceProblems(
  parts: readonly ShippedPart[],
  texts: readonly string[],
): readonly string[] {
  return parts.flatMap((part) => {
    const name = `${part.name} ${part.version ?? ''}`.trim()
    const isAllowed = ALLOWED_LICENCES.has(part.licence) || ALLOWED_FOR[part.name] === part.licence
    const text = texts[part.textIndex] ?? ''
    return [
      ...(isAllowed ? [] : [`${name} is under "${part.licence}", which nobody has allowed.`]),
      ...(text.trim().length >= SHORTEST_TEXT ? [] : [`${name} comes without its licence's text.`]),
    ]
  })
}
