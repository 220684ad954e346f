import { createHash } from 'node:crypto'
import { PAGE_STYLE } from './page-style'
import { PAGE_WORDS, type PageLanguage } from './page-words'
import type { PracticeAnswer } from './practice-answer'

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64')

/**
 * One page of the practice TikTok: the frame with the practice mark around `content`, which is HTML
 * whose variable parts went through `escapeHtml`.
 */
export function renderPage(page: {
  status: number
  title: string
  language: PageLanguage
  content: string
  /** Besides this server, where a form of the page may end up; browsers check redirects as well. */
  formTarget?: string
}): PracticeAnswer {
  const words = PAGE_WORDS[page.language]
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    `form-action 'self'${page.formTarget === undefined ? '' : ` ${page.formTarget}`}`,
    "frame-ancestors 'none'",
  ].join('; ')
  return {
    status: page.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(page.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><span class="wordmark">Practice<b>TikTok</b></span><span class="note">${escapeHtml(words.practiceNote)}</span></header>
<main>${page.content}</main>
</body>
</html>
`,
  }
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
