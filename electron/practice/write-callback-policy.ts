import { readFileSync, writeFileSync } from 'node:fs'
import { callbackPagePolicy } from './callback-page-policy'

// To be run after every change of the hosted callback page: puts the hashes of its script and style into
// its Content-Security-Policy.
//   npx tsx electron/practice/write-callback-policy.ts
const page = new URL('../../resources/callback/index.html', import.meta.url)
const html = readFileSync(page, 'utf8')
writeFileSync(
  page,
  html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/,
    (_all, before: string, after: string) => `${before}${callbackPagePolicy(html)}${after}`,
  ),
)
