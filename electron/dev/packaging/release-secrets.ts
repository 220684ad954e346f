/**
 * What signing needs from the environment on each system. electron-builder only warns where a notarisation cannot be made, so a
 * release asks for all of it before it begins.
 */
const REQUIRED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  win32: ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
}

/** Names of the variables that a release on this system lacks. */
export function findMissingReleaseSecrets(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return (REQUIRED[platform] ?? []).filter((name) => (environment[name] ?? '') === '')
}
