import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy that lets exactly the inline script and style of `html` run and nothing
 * else. The page carries the same policy in its own meta tag; a web host adds `frame-ancestors`,
 * which browsers honour in the header only.
 */
export function callbackPagePolicy(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(html, 'script')}`,
    `style-src ${hashesOf(html, 'style')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The policy for the header of a web host: the page's own, and nobody may put the page into a frame. */
export function callbackPageHeaderPolicy(html: string): string {
  return `${callbackPagePolicy(html)}; frame-ancestors 'none'`
}

function hashesOf(html: string, tag: 'script' | 'style'): string {
  const blocks = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
  return blocks
    .map((block) =>
      createHash('sha256')
        .update(block[1] ?? '')
        .digest('base64'),
    )
    .map((hash) => `'sha256-${hash}'`)
    .join(' ')
}
