import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'

/** The hosted callback page as it is published. */
export const CALLBACK_PAGE_HTML = readFileSync(
  join(import.meta.dirname, '../../resources/callback/index.html'),
  'utf8',
)
const SCRIPT = /<script>([\s\S]*?)<\/script>/.exec(CALLBACK_PAGE_HTML)?.[1] ?? ''

/** The little of an element that the page's script touches. Setting anything else would throw. */
class PageElement {
  hidden = true
  textContent = ''
  href = ''
  value = ''
  dataset: Record<string, string> = {}
  attributes: Record<string, string> = {}
  isSelected = false
  onClick: (() => Promise<void>) | null = null
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value
  }
  addEventListener(_type: 'click', listener: () => Promise<void>): void {
    this.onClick = listener
  }
  focus(): void {}
  select(): void {
    this.isSelected = true
  }
}

export interface OpenedPage {
  element: (id: string) => PageElement
  title: string
  lang: string
  /** Where the page sent the browser by itself; '' when nowhere. */
  jumpedTo: string
  historyPath: string
  clipboard: string
}

/** Runs the page's own script as a browser would, in a context that has nothing else to offer. */
export function openCallbackPage(
  query: string,
  options: { language?: string; clipboardFails?: boolean } = {},
): OpenedPage {
  const elements = new Map<string, PageElement>()
  for (const [, id] of CALLBACK_PAGE_HTML.matchAll(/ id="([^"]+)"/g))
    elements.set(id ?? '', Object.seal(new PageElement()))
  const state = { clipboard: '', historyPath: '' }
  const document = {
    title: '',
    documentElement: { lang: '' },
    getElementById: (id: string) => elements.get(id) ?? null,
  }
  const location = { search: query, pathname: '/api/v1/auth/tiktok/callback', href: '' }
  runInNewContext(SCRIPT, {
    document,
    location,
    URLSearchParams,
    history: {
      replaceState: (_state: null, _title: string, path: string) => {
        state.historyPath = path
      },
    },
    navigator: {
      language: options.language ?? 'en-GB',
      clipboard: {
        writeText: async (text: string) => {
          if (options.clipboardFails) throw new Error('not allowed')
          await Promise.resolve()
          state.clipboard = text
        },
      },
    },
  })
  return {
    element: (id) => {
      const element = elements.get(id)
      if (!element) throw new Error(`The page has no #${id}.`)
      return element
    },
    title: document.title,
    lang: document.documentElement.lang,
    jumpedTo: location.href,
    get historyPath() {
      return state.historyPath
    },
    get clipboard() {
      return state.clipboard
    },
  }
}
