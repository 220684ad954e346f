import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  CALLBACK_PAGE_HTML as HTML,
  openCallbackPage as open,
} from '../../harness/callback-page-run'

const GOOD = '?code=abc%2A1%214608.va&scopes=user.info.basic%2Cvideo.publish&state=s-1'

describe('the file', () => {
  it('allows exactly its own script and style', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(HTML)?.[1]
    const hash = (tag: string): string => {
      const blocks = [...HTML.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
      expect(blocks).toHaveLength(1)
      return `'sha256-${createHash('sha256')
        .update(blocks[0]?.[1] ?? '')
        .digest('base64')}'`
    }
    // When this fails after a change of the page: npx tsx electron/practice/write-callback-policy.ts
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash('script')}; style-src ${hash('style')}; base-uri 'none'; form-action 'none'`,
    )
  })

  it('loads nothing, links nowhere and sends no referrer', () => {
    expect(HTML).toContain('<meta name="referrer" content="no-referrer">')
    expect(HTML).not.toMatch(/https?:\/\//)
    expect(HTML).not.toMatch(/\ssrc=|<link|<iframe|@import|url\(/)
    expect(HTML).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|\son\w+=/)
  })
})

describe('a successful sign-in', () => {
  it('goes to the app with the known parameters, each escaped once', () => {
    const page = open(GOOD)
    const link =
      'sosyabot://auth/tiktok/callback?code=abc%2A1%214608%2Eva&state=s%2D1&scopes=user%2Einfo%2Ebasic%2Cvideo%2Epublish'
    expect(page.jumpedTo).toBe(link)
    expect(page.element('open')).toMatchObject({
      href: link,
      hidden: false,
      textContent: 'Open Sosyabot',
    })
    expect(page.element('link').value).toBe(link)
    expect(page.element('card').dataset['tone']).toBe('good')
    expect(new URL(link).searchParams.get('code')).toBe('abc*1!4608.va')
  })

  it('leaves no code in the history', () => {
    expect(open(GOOD).historyPath).toBe('/api/v1/auth/tiktok/callback')
  })

  it('passes on nothing it does not know, and never another target', () => {
    const page = open(
      `${GOOD}&redirect=https%3A%2F%2Fevil.example&target=javascript%3Aalert(1)&log_id=7`,
    )
    expect(page.jumpedTo).toBe(open(GOOD).jumpedTo)
  })

  it('copies the link for pasting', async () => {
    const page = open(GOOD)
    await page.element('copy').onClick?.()
    expect(page.clipboard).toBe(page.jumpedTo)
    expect(page.element('note').textContent).toContain('paste it in Sosyabot')
  })

  it('selects the link where copying is not allowed', async () => {
    const page = open(GOOD, { clipboardFails: true })
    await page.element('copy').onClick?.()
    expect(page.element('link').isSelected).toBe(true)
    expect(page.element('note').textContent).toContain('Ctrl+C')
  })
})

describe('errors', () => {
  it.each([
    ['?error=access_denied&state=s', 'Access was not given'],
    [
      '?error=access_denied&error_type=non_sandbox_target&errCode=10013&state=s',
      'This account is not a Sandbox tester',
    ],
    ['?error=unauthorized_client&error_type=client_key&state=s', 'TikTok did not accept the app'],
    ['?error=server_error&state=s', 'TikTok could not finish'],
    ['?error=something_new&state=s', 'TikTok did not accept the app'],
  ])('%s', (query, title) => {
    const page = open(query)
    expect(page.element('title').textContent).toBe(title)
    expect(page.element('card').dataset['tone']).toBe('warn')
    // The app ends its attempt, so it must hear of errors too.
    expect(page.jumpedTo).toMatch(/^sosyabot:\/\/auth\/tiktok\/callback\?/)
    expect(page.element('other').hidden).toBe(true)
  })

  it('are told in the page’s own words', () => {
    const page = open('?error=x&error_description=%3Cb%3ECall+0900+now%3C%2Fb%3E&state=s')
    for (const id of ['title', 'text', 'open', 'other-title', 'other-text', 'note']) {
      expect(page.element(id).textContent).not.toContain('0900')
    }
    expect(page.jumpedTo).toContain('error_description=%3Cb%3ECall%200900%20now%3C%2Fb%3E')
  })
})

describe('addresses that TikTok does not send', () => {
  it.each([
    ['', 'Nothing to do here', 'calm'],
    ['?utm_source=mail', 'Nothing to do here', 'calm'],
    ['?code=a&code=b&state=s', 'This link is damaged', 'warn'],
    ['?code=a&state=s&state=s', 'This link is damaged', 'warn'],
    ['?code=a', 'This link is damaged', 'warn'],
    ['?state=s', 'This link is damaged', 'warn'],
    ['?code=&state=s', 'This link is damaged', 'warn'],
    [`?code=${'a'.repeat(2049)}&state=s`, 'This link is damaged', 'warn'],
  ])('%s', (query, title, tone) => {
    const page = open(query)
    expect(page.element('title').textContent).toBe(title)
    expect(page.element('card').dataset['tone']).toBe(tone)
    expect(page.jumpedTo).toBe('')
    expect(page.element('open').hidden).toBe(true)
  })
})

describe('language', () => {
  it.each(['tr', 'tr-TR', 'TR'])('is Turkish for %s', (language) => {
    const page = open(GOOD, { language })
    expect([page.lang, page.element('open').textContent]).toEqual(['tr', 'Sosyabot’u aç'])
    expect(page.title).toBe('Sosyabot’a dönüyorsunuz · Sosyabot')
  })

  it.each(['en-US', 'de', 'trv'])('is English for %s', (language) => {
    expect(open(GOOD, { language }).lang).toBe('en')
  })
})
