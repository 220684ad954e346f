import type { BenchPart } from '../bench-part'

/** The upload through the app's real pipeline against curl. */
export const uploadPart: BenchPart = {
  name: 'upload',
  measure: async () => [],
}
