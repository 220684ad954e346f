import type { FixedCopyWorker, FixOutcome, FixWork } from './fixed-copy-worker'
import { moveMovieHeader } from './move-movie-header'
import { rewriteMovieHeader } from './rewrite-movie-header'

/** Makes copies with the same pictures and sound by itself where a new header is enough, and leaves the rest to a worker that takes films apart. */
export class CheapestCopyWorker implements FixedCopyWorker {
  constructor(private readonly rest: FixedCopyWorker) {}

  async run(work: FixWork, signal: AbortSignal): Promise<FixOutcome> {
    return (await copyByHeader(work, signal)) ?? this.rest.run(work, signal)
  }
}

/** Null when a header is not enough. */
async function copyByHeader(work: FixWork, signal: AbortSignal): Promise<FixOutcome | null> {
  switch (work.plan.rewrap) {
    case 'move-header':
      return moveMovieHeader(work, signal)
    case 'rewrite-header':
      return rewriteMovieHeader(work, signal)
    case 'put-together':
      return null
  }
}
