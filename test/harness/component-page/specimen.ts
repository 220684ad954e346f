import type { ReactNode } from 'react'

/** One component in each of its states, by the name of the state. */
export interface Specimen {
  readonly name: string
  readonly states: Readonly<Record<string, ReactNode>>
}

/** Components that belong together. */
export interface SpecimenSection {
  readonly title: string
  readonly specimens: readonly Specimen[]
}

/** What a specimen does when it is pressed: it is there to be looked at. */
export function stay(): void {
  return undefined
}
