import { useSyncExternalStore, type ComponentType } from 'react'

const loaders: (() => Promise<void>)[] = []

/**
 * A component whose code is not part of the first paint. It is loaded when it is first rendered, or when the window has nothing
 * else to do, whichever comes first, so nearly always before anybody wants it; until then it shows nothing, for some milliseconds.
 * No `lazy` and `Suspense`: React may hold back what they reveal for up to 300 ms.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const start = (): Promise<void> => {
    loading ??= load().then((part) => {
      loaded = part
      for (const listener of listeners) listener()
    })
    return loading
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    void start()
    return () => listeners.delete(listener)
  }
  const getPart = (): ComponentType<Props> | null => loaded
  loaders.push(start)
  return function LatePart(props: Props) {
    const Part = useSyncExternalStore(subscribe, getPart)
    return Part === null ? null : <Part {...props} />
  }
}

/** Longer than a busy start keeps the window from being idle. */
const IDLE_WITHIN_MS = 500

/** Loads what is not there yet, one part after the other, while the window is idle. Never rejects. */
export async function loadLateParts(): Promise<void> {
  for (const start of loaders) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS }))
    // Whoever renders the part hears of it.
    await start().catch(() => undefined)
  }
}
