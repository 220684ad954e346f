import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { expect, it } from 'vitest'
import { formatSbom } from '../../../../electron/dev/shipped-parts/format-sbom'
import { findLicenceProblems } from '../../../../electron/dev/shipped-parts/licence-rules'
import type { ShippedPart } from '../../../../electron/shared/about'

const TEXT = 'x'.repeat(300)

function part(changes: Partial<ShippedPart>): ShippedPart {
  return {
    name: '@scope/part',
    version: '1.2.3',
    licence: 'MIT',
    author: null,
    address: 'https://example.org/part',
    places: ['main'],
    textIndex: 0,
    ...changes,
  }
}

it('a part under an allowed licence with its text may ship', () => {
  expect(findLicenceProblems([part({})], [TEXT])).toEqual([])
})

it.each(['', 'GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN EULA', 'LGPL-2.1-or-later'])(
  'the licence "%s" is refused',
  (licence) => {
    expect(findLicenceProblems([part({ licence })], [TEXT])).toHaveLength(1)
  },
)

it('the licence of FFmpeg is allowed for FFmpeg only', () => {
  const licence = 'LGPL-2.1-or-later'
  expect(findLicenceProblems([part({ name: 'FFmpeg', licence })], [TEXT])).toEqual([])
})

it('a licence without its text is refused', () => {
  expect(findLicenceProblems([part({})], [''])).toHaveLength(1)
  expect(findLicenceProblems([part({ textIndex: 7 })], [TEXT])).toHaveLength(1)
})

it('the list of parts is valid CycloneDX 1.6, names the package for scanners, and does not change by itself', async () => {
  const subject = { name: 'sosyabot-desktop', version: '0.1.0', licence: 'MIT' }
  const parts = [part({}), part({ name: 'SQLite', version: null, licence: 'blessing' })]
  const sbom = formatSbom(subject, parts)
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
  expect(await validator.validate(sbom)).toBeNull()
  expect(await validator.validate(sbom.replace('"components"', '"compo"'))).not.toBeNull()
  expect(sbom).toContain('pkg:npm/%40scope/part@1.2.3')
  expect(formatSbom(subject, parts.toReversed())).toBe(sbom)
})
