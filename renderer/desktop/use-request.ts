import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppErrorDto } from '../../electron/shared/app-error'
import { toAppErrorDto } from './desktop-client'

/** One request that a person can start, with how it went last. */
export interface Request<Input extends readonly unknown[], Value> {
  /** Starts it. Resolves with the value, or with null when it failed; the failure is in `error`. */
  readonly run: (...input: Input) => Promise<Value | null>
  readonly isPending: boolean
  readonly error: AppErrorDto | null
  readonly clearError: () => void
}

/**
 * Runs a request and keeps its failure for the page. When it is started again before it has ended, only the last start
 * decides what the page shows.
 */
export function useRequest<Input extends readonly unknown[], Value>(
  ask: (...input: Input) => Promise<Value>,
): Request<Input, Value> {
  const [state, setState] = useState<{ isPending: boolean; error: AppErrorDto | null }>({
    isPending: false,
    error: null,
  })
  const latest = useRef(0)
  const askNow = useRef(ask)
  useEffect(() => {
    askNow.current = ask
  })

  const run = useCallback(async (...input: Input): Promise<Value | null> => {
    latest.current += 1
    const start = latest.current
    setState({ isPending: true, error: null })
    try {
      const value = await askNow.current(...input)
      if (start === latest.current) setState({ isPending: false, error: null })
      return value
    } catch (reason) {
      if (start === latest.current) setState({ isPending: false, error: toAppErrorDto(reason) })
      return null
    }
  }, [])

  const clearError = useCallback(() => setState((state) => ({ ...state, error: null })), [])

  return { run, isPending: state.isPending, error: state.error, clearError }
}
