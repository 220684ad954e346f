/**
 * Half a minute after a busy time V8 collects all garbage and gives memory back, and then does it all over again in case more has
 * become free. In main and page the second time finds no garbage, at most it packs a page that was much used closer by 3 MB, and it
 * was almost half of what the idle app took from the processor.
 */
export const COLLECT_ONCE = '--memory-reducer-gc-count=1'

/** For main itself. Takes a module of Node's with it, and is early enough once the window is there. */
export async function collectOnceInMain(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString(COLLECT_ONCE)
}
