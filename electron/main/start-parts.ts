/** What makes up most of the code that starts the app, in parts of some ten milliseconds each. */
export const START_PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('./ipc/request-schemas'),
  () => import('./settings/electron-json-store'),
  () => import('./start-app'),
]
