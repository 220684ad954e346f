import type { Logger } from '../platform/logger'
import { CheapestCopyWorker } from '../video/cheapest-copy-worker'
import type { FixedCopyWorker } from '../video/fixed-copy-worker'
import { FixedCopyWindow } from './fixed-copy-window'

/** Makes copies as the app makes them: what is only put in another order in main, everything else in the hidden window. */
export function createFixedCopyWorker(options: {
  readonly rendererDir: string
  readonly logger: Logger
}): FixedCopyWorker {
  return new CheapestCopyWorker(new FixedCopyWindow(options))
}
