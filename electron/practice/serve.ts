import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { PracticeTikTok } from './practice-tiktok'
import { PRACTICE_CLIENT } from './practice-client'

// The practice TikTok on its own, for trying things by hand:
//   npx tsx electron/practice/serve.ts [--port 4400] [--state grants.json]
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, state: { type: 'string' } },
})
const callbackPageHtml = await readFile(
  new URL('../../resources/callback/index.html', import.meta.url),
  'utf8',
)
const practice = new PracticeTikTok({
  callbackPageHtml,
  port: Number(values.port),
  ...(values.state === undefined ? {} : { statePath: values.state }),
})
await practice.start()
process.stdout.write(`${practice.origin}\n`)
process.stderr.write(
  `client key ${PRACTICE_CLIENT.clientKey}, secret ${PRACTICE_CLIENT.clientSecret}\n`,
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void practice.stop().then(() => process.exit(0))
  })
}
