import { describe, expect, it } from 'vitest'
import { en } from '../../../../renderer/i18n/en'
import { tr } from '../../../../renderer/i18n/tr'

/** Every text of a dictionary with its path; functions are called with stand-ins. */
function collectTexts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => collectTexts(item, `${path}[${index}]`))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => collectTexts(item, `${path}.${key}`))
  }
  return []
}

/** TikTok's mandated sentences, cut at their links: their letters are TikTok's. */
const isMandated = (path: string): boolean =>
  path.startsWith('publishing.declarations.') || /^audit\.rules\.U1[67]\.requirement$/u.test(path)

const english = new Map(collectTexts(en, 'en').map(([path, text]) => [path.slice(3), text]))
const turkish = new Map(collectTexts(tr, 'tr').map(([path, text]) => [path.slice(3), text]))

describe('dictionaries', () => {
  it('have the same entries, lists included', () => {
    // A counted thing may have fewer forms in Turkish.
    const paths = (texts: ReadonlyMap<string, string>) =>
      [...texts.keys()].filter((path) => !path.endsWith('.one')).sort()
    expect(paths(turkish)).toEqual(paths(english))
  })

  it('leave no text empty', () => {
    const empty = [...english, ...turkish].filter(
      ([path, text]) => text.trim() === '' && !isMandated(path),
    )
    expect(empty).toEqual([])
  })

  it('use typographic apostrophes, as printed text does', () => {
    const straight = [...english, ...turkish].filter(
      ([path, text]) => /\p{L}'\p{L}/u.test(text) && !isMandated(path),
    )
    expect(straight).toEqual([])
  })

  it('keep the names that tests and other tools rely on', () => {
    expect(en.shell.pages).toMatchObject({
      publishing: 'Publishing',
      queue: 'Queue',
      history: 'History',
      channels: 'Channels',
      integration: 'API Integration',
    })
    expect(en.integration.form).toMatchObject({
      clientKey: 'Client Key',
      clientSecret: 'Client Secret',
      status: 'Status',
      save: 'Save',
      test: 'Test credentials',
    })
    expect(en.channels.connect).toBe('Connect TikTok')
    const pageLinks = [
      ...Object.values(en.errorDesk.actions),
      en.help.setUpLink,
      en.channels.disabled.button,
      en.integration.test.goToChannels,
    ]
    // A link in a page must not be mistaken for the navigation's link to the same place.
    for (const link of pageLinks) {
      for (const page of Object.values(en.shell.pages)) expect(link).not.toContain(page)
    }
    for (const [path, text] of [...english, ...turkish]) {
      expect(text, path).not.toMatch(/Client ID/i)
    }
  })
})
