import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkoutDirectory } from '../checkout'
import { readPart, readStandardText, type PartDescription } from './read-part'

const modules = join(checkoutDirectory, 'node_modules')
/** For a C library that Electron does not run on; electron-builder.yml leaves these out. */
const LEFT_OUT = /-musl(eabihf)?$/u

interface Dependencies {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * The packages that ship as files of their own: the dependencies of package.json with everything they bring, as they are installed
 * here. What belongs to another system is not, and is under the same licence.
 */
export function readPackagesBeside(): readonly PartDescription[] {
  const folders = new Set<string>()
  const add = (owner: string): void => {
    const manifest = JSON.parse(readFileSync(join(owner, 'package.json'), 'utf8')) as Dependencies
    for (const name of Object.keys({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
    })) {
      const folder = LEFT_OUT.test(name) ? null : findInstalled(name, owner)
      if (folder === null || folders.has(folder)) continue
      folders.add(folder)
      add(folder)
    }
  }
  add(checkoutDirectory)
  return [...folders].map(readPart)
}

/** What no package manager knows of: Electron around the app, and what is compiled into parts. */
export function readPartsWithoutPackage(): readonly PartDescription[] {
  const electron = readPart(join(modules, 'electron'))
  return [
    { ...electron, name: 'Electron', address: 'https://www.electronjs.org' },
    {
      name: 'FFmpeg',
      version: null,
      licence: 'LGPL-2.1-or-later',
      author: 'the FFmpeg developers',
      address: 'https://ffmpeg.org',
      text: `The AAC encoder inside @mediabunny/aac-encoder is FFmpeg's libavcodec, as the authors of that package publish it, unchanged. It is a WebAssembly module of its own, loaded only while a copy is made; whoever builds the app from its source can put another build of it in its place.\n\n${readStandardText('LGPL-2.1').trim()}`,
    },
    {
      name: 'SQLite',
      version: null,
      licence: 'blessing',
      author: 'the SQLite authors',
      address: 'https://www.sqlite.org',
      text: `The database inside libsql.\n\n${readStandardText('blessing').trim()}`,
    },
  ]
}

/** As Node looks for it: beside the one who asks, then further out. */
function findInstalled(name: string, owner: string): string | null {
  let folder = realpathSync(owner)
  while (folder !== dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    folder = dirname(folder)
  }
  return null
}
