import { protocol } from 'electron'

/** Must run before `ready`. `stream` and `codeCache` need a standard scheme (Electron's protocol page). */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        // The page takes still pictures out of the videos it plays, which are of another origin.
        corsEnabled: true,
        codeCache: true,
        stream: true,
      },
    },
  ])
}
