import { buildPreview } from './build-preview'
import { servePreview } from './preview-server'
import { scenarios } from './scenarios'

// The renderer with a fake computer, to be looked at in a browser: npx tsx test/harness/renderer-preview/serve.ts
const { origin } = await servePreview(await buildPreview())
for (const name of Object.keys(scenarios)) console.log(`${origin}/?scenario=${name}`)
