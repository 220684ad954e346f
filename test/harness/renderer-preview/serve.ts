import { buildComponentPage } from '../component-page/build-component-page'
import { buildPreview } from './build-preview'
import { servePreview } from './preview-server'
import { scenarios } from './scenarios'

// The renderer with a fake computer, and every component in every state, to be looked at in a browser:
// npx tsx test/harness/renderer-preview/serve.ts
const preview = await servePreview(await buildPreview())
const components = await servePreview(await buildComponentPage())
for (const name of Object.keys(scenarios)) console.log(`${preview.origin}/?scenario=${name}`)
console.log(components.origin)
