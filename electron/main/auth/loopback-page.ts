import { createHash } from 'node:crypto'

/** The browser's language, as far as the page knows it. */
export type LoopbackPageLanguage = 'en' | 'tr'

const WORDS = {
  en: {
    accepted: ['You can go back to Sosyabot', 'This tab may be closed.'],
    refused: [
      'This sign-in is no longer open',
      'Go back to Sosyabot and press Connect TikTok again.',
    ],
  },
  tr: {
    accepted: ['Sosyabot’a dönebilirsiniz', 'Bu sekmeyi kapatabilirsiniz.'],
    refused: [
      'Bu oturum açma denemesi artık açık değil',
      'Sosyabot’a dönüp TikTok’u bağla düğmesine yeniden basın.',
    ],
  },
} as const

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;' +
  'text-align:center;background:#f6f6f8;color:#1b1b20}' +
  '@media (prefers-color-scheme:dark){body{background:#141418;color:#ececf1}}' +
  'h1{font-size:22px;margin:0 0 8px}p{margin:0;opacity:.75}'

// The code is used up by now, but it need not stay in the browser's history either.
const SCRIPT = "history.replaceState(null,'',location.pathname)"

/** Headers of every answer. The page is self-contained, runs nothing but its one script, and leaks no referrer. */
export const LOOPBACK_PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    `default-src 'none'; script-src '${cspHash(SCRIPT)}'; style-src '${cspHash(STYLE)}'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  Connection: 'close',
}

/** What the browser shows after the redirect. Constant text: nothing of the request is echoed. */
export function renderLoopbackPage(
  outcome: 'accepted' | 'refused',
  language: LoopbackPageLanguage,
): string {
  const [title, text] = WORDS[language][outcome]
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${title}</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p></main><script>${SCRIPT}</script></body></html>`
  )
}

function cspHash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
