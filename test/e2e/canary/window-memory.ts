import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Every text that can be reached from `window` by walking: own and inherited properties, getters, maps, sets, array buffers, the
 * state of fields and the storages of the page.
 */
export function readReachableTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = new Set<string>()
    const seen = new WeakSet<object>()
    const waiting: unknown[] = [window]
    const take = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value)
      else if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
        if (!seen.has(value)) {
          seen.add(value)
          waiting.push(value)
        }
      }
    }
    while (waiting.length > 0) {
      const value = waiting.pop() as object
      try {
        if (value instanceof Map) for (const pair of value) pair.forEach(take)
        if (value instanceof Set) value.forEach(take)
        if (value instanceof ArrayBuffer) texts.add(new TextDecoder('latin1').decode(value))
        if (value instanceof Storage) texts.add(JSON.stringify({ ...value }))
      } catch {
        // A prototype is an instance of its kind by name only.
      }
      let owner: object | null = value
      while (owner !== null) {
        for (const name of Reflect.ownKeys(owner)) {
          take(typeof name === 'string' ? name : name.description)
          try {
            take((value as Record<PropertyKey, unknown>)[name])
          } catch {
            // A getter that refuses gives nothing away.
          }
        }
        owner = Object.getPrototypeOf(owner) as object | null
      }
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      texts.add((field as HTMLInputElement).value)
    }
    texts.add(document.documentElement.outerHTML)
    texts.add(document.cookie)
    return [...texts].join('\n')
  })
}

/** V8's whole heap of the page after a collection: also what only a closure or a framework still holds. */
export async function readHeap(electron: ElectronApplication, page: Page): Promise<string> {
  const devTools = await electron.context().newCDPSession(page)
  const pieces: string[] = []
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devTools.detach()
  return pieces.join('')
}

type Recording = typeof globalThis & { recordedMessages: { answers: string[]; events: string[] } }

/** From now on everything that main tells the window is written down: answers to requests and events. */
export function recordMessages(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ ipcMain, webContents }) => {
    const recorded: Recording['recordedMessages'] = { answers: [], events: [] }
    Object.assign(globalThis, { recordedMessages: recorded })
    type Handler = (...input: unknown[]) => unknown
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, Handler>
    }
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...input) => {
        const answer: unknown = await handler(...input)
        recorded.answers.push(`${channel} ${JSON.stringify(answer)}`)
        return answer
      })
    }
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...payload: unknown[]) => {
        recorded.events.push(`${channel} ${JSON.stringify(payload)}`)
        send(channel, ...payload)
      }
    }
  })
}

export function readMessages(
  electron: ElectronApplication,
): Promise<{ readonly answers: readonly string[]; readonly events: readonly string[] }> {
  return electron.evaluate(() => (globalThis as Recording).recordedMessages)
}
