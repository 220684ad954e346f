/** What may be inside `app.asar`. A file that matches nothing here fails the packaging. */
const ALLOWED_IN_ARCHIVE: readonly RegExp[] = [
  /^package\.json$/u,
  /^LICENSE$/u,
  /^out\/main\/[\w-]+\.cjs$/u,
  /^out\/code-cache\/[\w.-]+\/[\w-]+\.cjs\.bin$/u,
  /^out\/preload\/index\.cjs$/u,
  /^out\/renderer\/(index\.html|fixed-copy\/fixed-copy\.html)$/u,
  /^out\/renderer\/(assets|shared|fixed-copy)\/[\w.-]+\.(js|css|woff2|svg|png)$/u,
  /^resources\/callback\/index\.html$/u,
  /^resources\/icons\/(64x64|256x256)\.png$/u,
  /^resources\/sample\/sosyabot-sample\.mp4$/u,
  /^out\/shipped-parts\.json$/u,
  /^node_modules\/(keytar|libsql|@libsql\/[\w-]+|@neon-rs\/load|detect-libc)\/(package\.json|LICENSE(\.md)?)$/u,
  /^node_modules\/keytar\/(lib\/keytar\.js|prebuilds\/[\w-]+\/keytar\.node)$/u,
  /^node_modules\/libsql\/(index|auth|promise|sqlite-error)\.js$/u,
  /^node_modules\/@libsql\/[\w-]+\/index\.node$/u,
  /^node_modules\/@neon-rs\/load\/dist\/index\.js$/u,
  /^node_modules\/detect-libc\/lib\/[\w-]+\.js$/u,
]

/** What may lie beside the archive in the resources folder; Electron's own files around it come as they are. */
const ALLOWED_BESIDE_ARCHIVE: readonly RegExp[] = [
  /^app\.asar$/u,
  /^app\.asar\.unpacked\/node_modules\/(keytar|libsql|@libsql)\//u,
  /^app-update\.yml$/u,
  /^third-party-notices\.txt$/u,
  /^package-type$/u,
  /^(icon\.icns|(en|tr)\.lproj(\/.*)?)$/u,
]

/**
 * What electron-builder adds there for one system only: the confinement that the deb's installation script loads, the program with
 * which the Windows installer asks for an administrator, and the licences that would otherwise lie outside the bundle.
 */
const ALLOWED_ON_PLATFORM: Partial<Record<NodeJS.Platform, readonly RegExp[]>> = {
  linux: [/^apparmor-profile$/u],
  win32: [/^elevate\.exe$/u],
  darwin: [/^LICENSE\.electron\.txt$/u, /^LICENSES\.chromium\.html$/u],
}

/** The entries of the archive, written with `/` and without a leading one, that must not be there. */
export function findStrangersInArchive(entries: readonly string[]): readonly string[] {
  return entries.filter((entry) => !ALLOWED_IN_ARCHIVE.some((pattern) => pattern.test(entry)))
}

/** The same for the files of the resources folder. */
export function findStrangersBesideArchive(
  files: readonly string[],
  platform: NodeJS.Platform,
): readonly string[] {
  const allowed = [...ALLOWED_BESIDE_ARCHIVE, ...(ALLOWED_ON_PLATFORM[platform] ?? [])]
  return files.filter((file) => !allowed.some((pattern) => pattern.test(file)))
}
