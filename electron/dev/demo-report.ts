import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Prints each step of the demo with its time and leaves a screenshot of what a person sees at that moment. */
export class DemoReport {
  readonly #outputDirectory: string
  readonly #startedAtMs = performance.now()
  #stepStartedAtMs = performance.now()
  #stepCount = 0

  constructor(outputDirectory: string) {
    this.#outputDirectory = outputDirectory
    // Screenshots of an earlier run beside those of this one would tell a wrong story.
    rmSync(outputDirectory, { recursive: true, force: true })
  }

  /** Says that a step is done. The screenshot is not part of its time. */
  async step(title: string, page: Page): Promise<void> {
    const seconds = secondsSince(this.#stepStartedAtMs)
    this.#stepCount += 1
    const number = String(this.#stepCount).padStart(2, '0')
    const fileName = `${number}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}.png`
    await page.screenshot({ path: join(this.#outputDirectory, fileName), animations: 'disabled' })
    console.log(`${number}  ${title.padEnd(60, ' ')} ${seconds.padStart(6)} s`)
    this.#stepStartedAtMs = performance.now()
  }

  note(text: string): void {
    console.log(`    ${text}`)
  }

  fail(error: unknown): void {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }

  finish(isSuccess: boolean): void {
    console.log(
      isSuccess
        ? `Done in ${secondsSince(this.#startedAtMs)} s. Screenshots are in ${this.#outputDirectory}.`
        : 'The demo has failed: the practice TikTok does not have the file as it is on the disk.',
    )
  }
}

function secondsSince(startMs: number): string {
  return ((performance.now() - startMs) / 1000).toFixed(1)
}
