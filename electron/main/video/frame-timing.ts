/** Rates that cameras and editors mean. A measured average this close to one of them is rounding and nothing else. */
const NOMINAL_RATES_FPS = [
  12,
  15,
  20,
  24000 / 1001,
  24,
  25,
  30000 / 1001,
  30,
  48,
  50,
  60000 / 1001,
  60,
  100,
  120000 / 1001,
  120,
  144,
  240,
]

/** How the pictures of a video follow each other, in frames a second. */
export interface FrameTiming {
  readonly averageFps: number
  /** The slowest and the fastest whole second; both are the average when the video is shorter than that. */
  readonly slowestFps: number
  readonly fastestFps: number
  /** From the first picture to the end of the last. */
  readonly durationSec: number
}

/**
 * Measures frame rates from the durations of the pictures, which the sample tables list as runs of equal ones. The work is
 * one step a run, so a table that claims four billion pictures costs no more than one of four.
 *
 * The last picture is left out of the rates: recorders stretch it to wherever the sound ends.
 */
export class FrameTimingMeter {
  readonly #ticksPerSecond: number
  readonly #windowTicks: number
  #heldTicks: number | null = null
  #frames = 0
  #ticks = 0
  #windowFrames = 0
  #windowElapsed = 0
  #shortestTicks = Infinity
  #longestTicks = 0
  #slowestFps = Infinity
  #fastestFps = 0

  /** `windowSec` is over how long a rate is measured; short videos need a shorter one to show that they vary. */
  constructor(ticksPerSecond: number, windowSec = 1) {
    this.#ticksPerSecond = ticksPerSecond
    this.#windowTicks = Math.max(1, windowSec * ticksPerSecond)
  }

  /** The next `count` pictures, each shown for `ticks`. */
  add(count: number, ticks: number): void {
    if (count <= 0) return
    if (this.#heldTicks !== null) this.#measure(1, this.#heldTicks)
    if (count > 1) this.#measure(count - 1, ticks)
    this.#heldTicks = ticks
  }

  /** Null when there are too few pictures to speak of a rate. */
  finish(): FrameTiming | null {
    if (this.#frames === 0 || this.#ticks <= 0) return null
    const averageFps = this.#toNominal((this.#frames * this.#ticksPerSecond) / this.#ticks)
    const hasWindows = this.#fastestFps > 0
    return {
      averageFps: round(averageFps),
      slowestFps: round(hasWindows ? Math.min(this.#slowestFps, averageFps) : averageFps),
      fastestFps: round(hasWindows ? Math.max(this.#fastestFps, averageFps) : averageFps),
      durationSec: (this.#ticks + (this.#heldTicks ?? 0)) / this.#ticksPerSecond,
    }
  }

  #measure(count: number, ticks: number): void {
    this.#frames += count
    this.#ticks += count * ticks
    this.#shortestTicks = Math.min(this.#shortestTicks, ticks)
    this.#longestTicks = Math.max(this.#longestTicks, ticks)
    if (ticks <= 0) {
      this.#windowFrames += count
      return
    }
    let left = count
    if (this.#windowElapsed > 0 || this.#windowFrames > 0) {
      const needed = Math.ceil((this.#windowTicks - this.#windowElapsed) / ticks)
      const taken = Math.min(left, needed)
      this.#windowFrames += taken
      this.#windowElapsed += taken * ticks
      left -= taken
      if (taken < needed) return
      this.#closeWindow()
    }
    const framesPerWindow = Math.max(1, Math.ceil(this.#windowTicks / ticks))
    if (left >= framesPerWindow) {
      this.#windowFrames = framesPerWindow
      this.#windowElapsed = framesPerWindow * ticks
      this.#closeWindow()
    }
    this.#windowFrames = left % framesPerWindow
    this.#windowElapsed = this.#windowFrames * ticks
  }

  #closeWindow(): void {
    const fps = (this.#windowFrames * this.#ticksPerSecond) / this.#windowElapsed
    this.#slowestFps = Math.min(this.#slowestFps, fps)
    this.#fastestFps = Math.max(this.#fastestFps, fps)
    this.#windowFrames = 0
    this.#windowElapsed = 0
  }

  /**
   * Where the lengths differ they are roundings to whole ticks, so the whole length is off by up to one: a coarse clock makes
   * 60.01 out of 60.
   */
  #toNominal(fps: number): number {
    if (this.#shortestTicks === this.#longestTicks) return fps
    const distanceTo = (nominal: number): number => Math.abs(nominal - fps)
    const nearest = NOMINAL_RATES_FPS.reduce((best, nominal) =>
      distanceTo(nominal) < distanceTo(best) ? nominal : best,
    )
    return distanceTo(nearest) <= fps / this.#ticks ? nearest : fps
  }
}

function round(fps: number): number {
  return Math.round(fps * 1000) / 1000
}
