import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  LOOPBACK_PAGE_HEADERS,
  renderLoopbackPage,
} from '../../../electron/main/auth/loopback-page'

describe('renderLoopbackPage', () => {
  const pages = (['accepted', 'refused'] as const).flatMap((outcome) =>
    (['en', 'tr'] as const).map((language) => renderLoopbackPage(outcome, language)),
  )

  it('loads nothing from anywhere', () => {
    for (const page of pages) expect(page).not.toMatch(/https?:|src=|href=|url\(|@import/)
  })

  it('runs and styles only what the policy names by its hash', () => {
    const policy = LOOPBACK_PAGE_HEADERS['Content-Security-Policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    for (const page of pages) {
      const inline = [...page.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)]
      expect(inline).toHaveLength(2)
      for (const [, , text] of inline) {
        const hash = createHash('sha256').update(text!).digest('base64')
        expect(policy).toContain(`'sha256-${hash}'`)
      }
    }
  })

  it('speaks both languages and says different things for different outcomes', () => {
    expect(new Set(pages).size).toBe(4)
    expect(pages[1]).toContain('lang="tr"')
  })
})
