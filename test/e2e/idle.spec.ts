import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './app-test'

/** V8 waits so long for its second time. */
const AGAIN_AFTER_MS = 500
const SLICE_MS = 4000

interface Collection {
  readonly processId: number
  readonly atMs: number
}

/** When V8 collected all garbage to give memory back, as Chromium's tracing tells it for every process. */
async function watchCollections(
  electron: ElectronApplication,
  tracePath: string,
): Promise<readonly Collection[]> {
  await electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['v8'] }),
  )
  await new Promise((resolve) => setTimeout(resolve, SLICE_MS))
  await electron.evaluate(
    ({ contentTracing }, path) => contentTracing.stopRecording(path),
    tracePath,
  )
  const { traceEvents } = JSON.parse(readFileSync(tracePath, 'utf8')) as {
    readonly traceEvents: readonly {
      readonly name: string
      readonly pid: number
      readonly ts: number
    }[]
  }
  return traceEvents
    .filter(({ name }) => name === 'V8.GCFinalizeMCReduceMemory')
    .map(({ pid, ts }) => ({ processId: pid, atMs: ts / 1000 }))
}

test('main and the page at rest give memory back once, not twice, and keep the flags they were started with', async ({
  launchApp,
  profileDir,
}) => {
  test.setTimeout(90_000)
  const soon = '--gc-memory-reducer-start-delay-ms=3000'
  const { app } = await launchApp({ args: [`--js-flags=${soon}`] })
  const flags = await app.electron.evaluate(({ app: electronApp }) =>
    electronApp.commandLine.getSwitchValue('js-flags'),
  )
  expect(flags.split(' ')).toContain(soon)
  const tracePath = join(profileDir, 'trace.json')
  const collections: Collection[] = []
  const processIds = () => [...new Set(collections.map(({ processId }) => processId))]
  const watch = async () => {
    collections.push(...(await watchCollections(app.electron, tracePath)))
  }
  while (processIds().length < 2) await watch()
  await watch()

  expect(processIds()).toContain(app.electron.process().pid)
  for (const id of processIds()) {
    const times = collections.filter(({ processId }) => processId === id).map(({ atMs }) => atMs)
    const gapsMs = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0))
    expect(gapsMs.filter((gapMs) => gapMs < 4 * AGAIN_AFTER_MS)).toEqual([])
  }
})
