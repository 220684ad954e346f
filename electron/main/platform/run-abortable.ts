/** What can end the work early. */
export interface AbortSources {
  readonly signal?: AbortSignal
  /** Ends the work with a `TimeoutError` after this time. */
  readonly timeoutMs?: number
}

/**
 * Runs work under a signal of its own that follows another signal and a time limit.
 *
 * Stands in for `AbortSignal.any` and `AbortSignal.timeout`: Node holds their sources weakly, so that the garbage collector
 * can take a limit away before it fires, and the work then waits for ever (nodejs/node#57736 and #65995).
 */
export async function runAbortable<T>(
  sources: AbortSources,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs } = sources
  const scope = new AbortController()
  const follow = (): void => {
    scope.abort(signal?.reason)
  }
  if (signal?.aborted === true) follow()
  signal?.addEventListener('abort', follow)
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          scope.abort(new DOMException('The time is up.', 'TimeoutError'))
        }, timeoutMs)
  try {
    return await work(scope.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', follow)
  }
}
