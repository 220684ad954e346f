/** Where a part of the app sits: in one of the three bundles, or as files of its own beside them. */
export const PART_PLACES = ['main', 'preload', 'renderer', 'beside'] as const
export type PartPlace = (typeof PART_PLACES)[number]

/** A piece of somebody else's software inside the app, as the build has recorded it. */
export interface ShippedPart {
  readonly name: string
  /** Null where the part does not say, such as a library compiled into another. */
  readonly version: string | null
  /** SPDX licence identifier, or an expression of several. */
  readonly licence: string
  readonly author: string | null
  /** Web address of its home, for reading only. */
  readonly address: string | null
  readonly places: readonly PartPlace[]
  /** Index into the list of texts: many parts share one. */
  readonly textIndex: number
}

/** Everything that ships with the app, with the full texts of the licences. */
export interface ShippedParts {
  readonly parts: readonly ShippedPart[]
  readonly texts: readonly string[]
}

/** What the About page shows. */
export interface AboutInfo {
  readonly versions: {
    readonly app: string
    readonly electron: string
    readonly chromium: string
    readonly node: string
    /** Name, version and processor of the operating system. */
    readonly system: string
  }
  readonly shipped: ShippedParts
}
