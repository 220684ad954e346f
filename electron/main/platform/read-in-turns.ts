/**
 * Reads parts of main one after the other, each in a turn of the loop of its own. Chromium's browser side lives on the same thread:
 * for as long as main reads in one piece, a page's process that has started gets nothing to do, and its questions no answer.
 */
export async function readInTurns(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const read of parts) {
    await turnOfLoop()
    await read()
  }
  await turnOfLoop()
}

/** Lets Chromium have the thread in between. */
function turnOfLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
