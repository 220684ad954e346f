/** True when a window can be shown to a person: always on Windows and macOS, on Linux where a display server runs. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY)
}
