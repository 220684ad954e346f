/** The pages of the window and their addresses, which are part of the public surface. */
export const ROUTE_PATHS = {
  publishing: '/app/publishing',
  queue: '/app/queue',
  calendar: '/app/calendar',
  history: '/app/history',
  channels: '/app/channels',
  integration: '/admin/api-integration/tiktok',
  setup: '/admin/setup-guide',
  audit: '/admin/audit-checklist',
  help: '/help',
  settings: '/settings',
  about: '/about',
} as const

/** The query with which the Help page opens the dialog for diagnostics. */
export const SAVE_DIAGNOSTICS = { save: 'diagnostics' } as const

export type RouteName = keyof typeof ROUTE_PATHS

/** A page and what stands behind the `?` of its address, for example `#/help?topic=redirect-uri`. */
export interface Route {
  readonly name: RouteName
  readonly query: ReadonlyMap<string, string>
}

const DEFAULT_ROUTE: Route = { name: 'publishing', query: new Map() }

/** Reads a location hash. Anything unknown leads to the default page: a stale address must not end in a blank window. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2)
  const normalPath = path.length > 1 ? path.replace(/\/+$/, '') : path
  const names = Object.keys(ROUTE_PATHS) as RouteName[]
  const name = names.find((candidate) => ROUTE_PATHS[candidate] === normalPath)
  if (name === undefined) return DEFAULT_ROUTE
  return { name, query: new Map(new URLSearchParams(search)) }
}

/** The address of a page, for a link. */
export function routeHref(name: RouteName, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#${ROUTE_PATHS[name]}${search === '' ? '' : `?${search}`}`
}
