import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json. */
export const checkoutDirectory = fileURLToPath(new URL('../../', import.meta.url)).replace(
  /[/\\]$/,
  '',
)

/** Where a development tool which npm installed has its executable. */
export function installedTool(name: string): string {
  const suffix = process.platform === 'win32' ? '.cmd' : ''
  return join(checkoutDirectory, 'node_modules', '.bin', name + suffix)
}
