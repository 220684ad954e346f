import type { BenchRow } from './bench-row'

/**
 * One subject of `npm run bench`. It runs in a process of its own, in a headless session with a real keyring, after the app has
 * been built and Electron has been found; it takes its references in the same run and cleans up after itself.
 */
export interface BenchPart {
  /** As a person names it: `npm run bench -- upload`. */
  readonly name: string
  measure(): Promise<readonly BenchRow[]>
}
