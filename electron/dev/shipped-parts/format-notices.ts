import type { ShippedPart, ShippedParts } from '../../shared/about'

const RULE = '-'.repeat(80)

/** The third-party notices as a text file: first all parts, then each text once with the parts that it belongs to. */
export function formatNotices({ parts, texts }: ShippedParts): string {
  return `${[
    'Third-party notices for Sosyabot',
    '',
    'Sosyabot is under the MIT licence. These parts of it are other people’s, used as they publish them.',
    'The parts of Chromium are listed in LICENSES.chromium.html beside the program.',
    '',
    ...parts.map((part) => `${nameOf(part)}: ${part.licence}${addressOf(part)}`),
    ...texts.flatMap((text, index) => {
      const owners = parts.filter(({ textIndex }) => textIndex === index).map(nameOf)
      return ['', RULE, owners.join('\n'), RULE, '', text.trim()]
    }),
  ].join('\n')}\n`
}

function nameOf({ name, version }: ShippedPart): string {
  return version === null ? name : `${name} ${version}`
}

function addressOf({ address }: ShippedPart): string {
  return address === null ? '' : ` (${address})`
}
