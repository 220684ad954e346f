import { buildComponentPage } from '../harness/component-page/build-component-page'
import { buildPreview } from '../harness/renderer-preview/build-preview'
import { servePreview } from '../harness/renderer-preview/preview-server'

/** Builds the previews once for all workers, and tells them where each is served. Playwright calls it before the first test. */
async function buildPreviews(): Promise<() => void> {
  const shipped = await servePreview(await buildPreview())
  const pseudo = await servePreview(await buildPreview('pseudo-turkish'))
  const components = await servePreview(await buildComponentPage())
  process.env.PREVIEW_ORIGIN = shipped.origin
  process.env.PSEUDO_PREVIEW_ORIGIN = pseudo.origin
  process.env.COMPONENT_PAGE_ORIGIN = components.origin
  return () => {
    for (const served of [shipped, pseudo, components]) served.close()
  }
}

// Playwright takes its set-up from the default export alone.
// eslint-disable-next-line no-restricted-syntax
export default buildPreviews
