import { readFileSync, writeFileSync } from 'node:fs'
import { callbackPageHeaderPolicy, callbackPagePolicy } from './callback-page-policy'

// To be run after every change of the hosted callback page: puts the hashes of its script and style into
// its Content-Security-Policy and into the guide's recipes for web hosts.
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
const guide = new URL('../../resources/callback/README.md', import.meta.url)
writeFileSync(
  guide,
  readFileSync(guide, 'utf8').replaceAll(
    /\{\{POLICY\}\}|default-src 'none'; script-src [^"\n]*frame-ancestors 'none'/g,
    () => callbackPageHeaderPolicy(html),
  ),
)
