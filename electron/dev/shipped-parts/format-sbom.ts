import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import type { ShippedPart } from '../../shared/about'

/** The app itself, as package.json has it. */
export interface SbomSubject {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/**
 * The list of parts (SBOM) as CycloneDX 1.6 JSON. `npm sbom` would not tell the truth: what the bundlers put into the app are
 * development dependencies, so it names either two packages or all the tools. The same parts give the same text.
 */
export function formatSbom(subject: SbomSubject, parts: readonly ShippedPart[]): string {
  const app = new Models.Component(Enums.ComponentType.Application, subject.name, {
    version: subject.version,
    bomRef: `${subject.name}@${subject.version}`,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(subject.licence)]),
  })
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: app }) })
  for (const part of parts) {
    const component = toComponent(part)
    app.dependencies.add(component.bomRef)
    bom.components.add(component)
  }
  return new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  ).serialize(bom, { sortLists: true, space: 2 })
}

function toComponent({ name, version, licence, author, address, places }: ShippedPart) {
  const purl = toPackageUrl(name, version)
  return new Models.Component(
    name === 'Electron' ? Enums.ComponentType.Framework : Enums.ComponentType.Library,
    name,
    {
      bomRef: purl ?? name,
      ...(version === null ? {} : { version }),
      ...(author === null ? {} : { author }),
      ...(purl === null ? {} : { purl }),
      licenses: new Models.LicenseRepository([new Models.SpdxLicense(licence)]),
      externalReferences: new Models.ExternalReferenceRepository(
        address === null
          ? []
          : [new Models.ExternalReference(address, Enums.ExternalReferenceType.Website)],
      ),
      properties: new Models.PropertyRepository(
        places.map((place) => new Models.Property('sosyabot:place', place)),
      ),
    },
  )
}

/** What a scanner looks a package up by; null for what is no package of npm's. */
function toPackageUrl(name: string, version: string | null): string | null {
  if (version === null) return null
  const npmName = name === 'Electron' ? 'electron' : name
  return `pkg:npm/${npmName.replace('@', '%40')}@${version}`
}
