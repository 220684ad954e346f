import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Route } from './routes'
import type { Router } from './router'

const RouterContext = createContext<Router | null>(null)

/** Gives the tree below it the router of this window. */
export const RouterProvider = RouterContext.Provider

/** The router, to go to a page from code. A link needs only `routeHref`. */
export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (router === null) throw new Error('RouterProvider is missing above this component')
  return router
}

/** The page in force. */
export function useRoute(): Route {
  const router = useRouter()
  return useSyncExternalStore(router.onDidChange, router.getRoute)
}

/** A page with unsaved changes that somebody wants to leave. */
export interface PendingLeave {
  readonly leave: () => void
  readonly stay: () => void
}

/** Holds the person on the page while `isDirty`, and answers what to ask; null while nobody wants to leave. */
export function useLeaveGuard(isDirty: boolean): PendingLeave | null {
  const router = useRouter()
  const [leave, setLeave] = useState<(() => void) | null>(null)

  useEffect(() => {
    if (!isDirty) return
    return router.guardLeaving((goOn) => {
      setLeave(() => goOn)
      return true
    })
  }, [router, isDirty])

  if (leave === null) return null
  return {
    leave: () => {
      setLeave(null)
      leave()
    },
    stay: () => setLeave(null),
  }
}
