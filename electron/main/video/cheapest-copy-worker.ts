import type { FixedCopyWorker, FixOutcome, FixWork } from './fixed-copy-worker'
import { moveMovieHeader } from './move-movie-header'

/** Makes copies that are the same bytes in another order by itself, and leaves all others to a worker that takes films apart. */
export class CheapestCopyWorker implements FixedCopyWorker {
  constructor(private readonly rest: FixedCopyWorker) {}

  async run(work: FixWork, signal: AbortSignal): Promise<FixOutcome> {
    const moved = work.plan.isHeaderMove ? await moveMovieHeader(work, signal) : null
    return moved ?? this.rest.run(work, signal)
  }
}
