import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkoutDirectory } from '../../../electron/dev/checkout'

/** The program text below a folder of the checkout, by path. */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(join(checkoutDirectory, folder), {
    withFileTypes: true,
    recursive: true,
  })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|html)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => [relative(checkoutDirectory, path), readFileSync(path, 'utf8')]),
  )
}

/** The files below a folder that name something, comments aside. */
export function filesNaming(folder: string, pattern: RegExp): readonly string[] {
  return [...readSources(folder)]
    .filter(([, text]) => pattern.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')))
    .map(([path]) => path)
    .sort()
}
