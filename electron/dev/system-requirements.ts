import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { checkoutDirectory } from './checkout'

/**
 * What a command is about to do, and so what the machine needs for it: `app` to start Electron at all, `headless`
 * to do so without a display, `browser` to open links in a system browser, `media` to make test videos, `keyring` to test the
 * keychain from outside, `bench` to compare the upload with curl and to click
 * without a debugger.
 */
export type Purpose = 'app' | 'headless' | 'browser' | 'media' | 'keyring' | 'bench'

/** Something the machine lacks: what it is, and the Debian packages that bring it, newest name first. */
export interface MissingRequirement {
  readonly name: string
  readonly packages: readonly string[]
  /** Some systems have no package for it, and the commands can do with less there. */
  readonly isOptional?: boolean
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with a 64-bit time_t, hence the `t64` names in front. */
const packagesOfLibrary: Readonly<Record<string, readonly string[]>> = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libdrm.so.2': ['libdrm2'],
  'libsecret-1.so.0': ['libsecret-1-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libexpat.so.1': ['libexpat1'],
  'libudev.so.1': ['libudev1'],
  'libstdc++.so.6': ['libstdc++6'],
}

const programsFor: Readonly<Record<Purpose, readonly MissingRequirement[]>> = {
  app: [],
  headless: [
    { name: 'Xvfb', packages: ['xvfb'] },
    { name: 'dbus-run-session', packages: ['dbus'] },
    { name: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
    { name: 'xdg-open', packages: ['xdg-utils'] },
    { name: 'update-desktop-database', packages: ['desktop-file-utils'] },
    // A desktop's service for notifications, and the library that Electron loads when it shows one.
    { name: 'dunst', packages: ['dunst'], isOptional: true },
    { name: 'notify-send', packages: ['libnotify-bin'], isOptional: true },
  ],
  browser: [{ name: 'chromium', packages: ['chromium'], isOptional: true }],
  media: [{ name: 'ffmpeg', packages: ['ffmpeg'] }],
  // What the tests of the keychain need beside each other; secret-tool reads past the app.
  keyring: [
    { name: 'dbus-run-session', packages: ['dbus'] },
    { name: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
    { name: 'secret-tool', packages: ['libsecret-tools'] },
    { name: 'gdbus', packages: ['libglib2.0-bin'] },
  ],
  bench: [
    { name: 'curl', packages: ['curl'] },
    { name: 'xdotool', packages: ['xdotool'] },
  ],
}

/** A minimal image has no font at all: text and emoji would be boxes on every screenshot. */
const fonts: readonly (MissingRequirement & { pattern: RegExp })[] = [
  { name: 'a text font', packages: ['fonts-dejavu-core'], pattern: /sans.*\.(ttf|otf|ttc)$/i },
  { name: 'an emoji font', packages: ['fonts-noto-color-emoji'], pattern: /emoji.*\.ttf$/i },
]

export function findProgram(name: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .map((directory) => join(directory, name))
    .find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * The Chromium that can be the browser of a session. Ubuntu's snap is none: it may not read a profile outside of
 * its own folders.
 */
export function findBrowser(): string | undefined {
  return ['chromium', 'google-chrome-stable']
    .map((name) => findProgram(name))
    .find((path) => path !== undefined && !path.startsWith('/snap/'))
}

/** Reads the output of ldd: the names of the libraries which the dynamic linker could not find. */
export function parseMissingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

function missingLibraries(electronExecutable?: string): MissingRequirement[] {
  const keytar = join(checkoutDirectory, 'node_modules/keytar/prebuilds')
  const keytarBinary = join(keytar, `linux-${process.arch}`, 'keytar.node')
  const binaries = [electronExecutable ?? '', keytarBinary].filter((path) => existsSync(path))
  const output = execFileSync('ldd', binaries, { encoding: 'utf8' })
  return parseMissingLibraries(output).map((name) => ({
    name,
    packages: packagesOfLibrary[name] ?? [],
  }))
}

function missingFonts(): MissingRequirement[] {
  const directory = '/usr/share/fonts'
  const files = existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' })
    : []
  return fonts.filter(({ pattern }) => !files.some((file) => pattern.test(file)))
}

function isInstalled(program: string): boolean {
  return (program === 'chromium' ? findBrowser() : findProgram(program)) !== undefined
}

/** What this Linux machine lacks for the given purposes. Cheap enough to ask at every start. */
export function findMissingRequirements(
  purposes: readonly Purpose[],
  electronExecutable?: string,
): MissingRequirement[] {
  return [
    ...(purposes.includes('app') ? missingLibraries(electronExecutable) : []),
    ...purposes.flatMap((purpose) => programsFor[purpose].filter(({ name }) => !isInstalled(name))),
    ...(purposes.includes('headless') ? missingFonts() : []),
  ]
}
