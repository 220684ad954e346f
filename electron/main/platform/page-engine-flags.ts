import type { CommandLine } from 'electron'
import { COLLECT_ONCE } from './collect-once-at-rest'

/**
 * Chromium keeps what V8 has made of a page's code, but right after that was evaluated: without this, none of what draws the page is
 * among it, and is parsed and compiled anew at every start (22 ms). With it, all functions are kept; only the first two starts
 * of a version, which make it, take longer.
 */
const COMPILE_ALL = '--no-lazy'

/** For every page that is opened from now on. Keeps the flags that somebody gave at the start, and those win. */
export function setPageEngineFlags(
  commandLine: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue'>,
): void {
  const given = commandLine.getSwitchValue('js-flags')
  commandLine.appendSwitch('js-flags', `${COLLECT_ONCE} ${COMPILE_ALL} ${given}`.trimEnd())
}
