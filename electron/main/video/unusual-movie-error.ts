/** Thrown for a film that is not made as simply as a way of copying needs it; another way takes over. */
export class UnusualMovieError extends Error {
  override readonly name = 'UnusualMovieError'
}

/** Throws UnusualMovieError unless it is so. */
export function requireUsual(isUsual: boolean, what: string): asserts isUsual {
  if (!isUsual) throw new UnusualMovieError(what)
}
