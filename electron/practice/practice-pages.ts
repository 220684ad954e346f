import type { AccountBook } from './account-book'
import { callbackPagePolicy } from './callback-page-policy'
import { escapeHtml, renderPage } from './page-shell'
import { languageOf, PAGE_WORDS } from './page-words'
import type { PostBook } from './post-book'
import type { PracticeAccount } from './practice-account'
import { textAnswer, type PracticeAnswer } from './practice-answer'
import { drawAvatar } from './practice-avatar'
import type { PracticeExchange } from './practice-exchange'

export interface PracticePagesOptions {
  readonly callbackPageHtml: string
  readonly accounts: AccountBook
  readonly posts: PostBook
  readonly origin: () => string
}

/** creator_avatar_url is valid for two hours (query-creator-info). */
const AVATAR_LIFE_MS = 2 * 60 * 60 * 1000
const AVATAR_PATH = /^\/practice-avatar\/([^/]+)\/(100|720)\.png$/
const POST_PATH = /^\/@[^/]+\/video\/(\d{19})$/

/** What a browser looks at: the hosted callback page, pictures of creators, posts. */
export class PracticePages {
  readonly #options: PracticePagesOptions
  readonly #callbackAnswer: PracticeAnswer
  readonly #avatars = new Map<string, Buffer>()

  constructor(options: PracticePagesOptions) {
    this.#options = options
    this.#callbackAnswer = {
      status: 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `${callbackPagePolicy(options.callbackPageHtml)}; frame-ancestors 'none'`,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
      body: options.callbackPageHtml,
    }
  }

  callback(): PracticeAnswer {
    return this.#callbackAnswer
  }

  avatarUrl(account: PracticeAccount, sidePx: number, nowMs: number): string {
    const expires = Math.floor((nowMs + AVATAR_LIFE_MS) / 1000)
    const openId = encodeURIComponent(account.openId)
    return `${this.#options.origin()}/practice-avatar/${openId}/${sidePx}.png?x-expires=${expires}`
  }

  isAvatarPath(path: string): boolean {
    return AVATAR_PATH.test(path)
  }

  avatar(exchange: PracticeExchange): PracticeAnswer {
    const match = AVATAR_PATH.exec(exchange.url.pathname)
    const account = this.#options.accounts.find(decodePathPart(match?.[1] ?? ''))
    if (!match || !account) return textAnswer(404, 'Not found')
    const expires = exchange.url.searchParams.get('x-expires')
    if (expires !== null && Number(expires) * 1000 <= exchange.nowMs) {
      return textAnswer(403, 'URL signature expired')
    }
    const key = `${account.openId} ${match[2] ?? ''}`
    const image = this.#avatars.get(key) ?? drawAvatar(account.avatarColors, Number(match[2]))
    this.#avatars.set(key, image)
    return {
      status: 200,
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=3600' },
      body: image,
    }
  }

  isPostPath(path: string): boolean {
    return POST_PATH.test(path)
  }

  /** Stands where the post would be on TikTok, so that a link to it leads somewhere. */
  post(exchange: PracticeExchange): PracticeAnswer {
    const language = languageOf(exchange.request)
    const words = PAGE_WORDS[language]
    const postId = POST_PATH.exec(exchange.url.pathname)?.[1] ?? ''
    const task = this.#options.posts.findByPostId(postId)
    const account = task ? this.#options.accounts.find(task.access.openId) : null
    if (!task || !account || !this.#options.posts.isPubliclyAvailable(task, exchange.nowMs)) {
      return renderPage({
        status: 404,
        title: words.postMissing,
        language,
        content: `<div class="card"><h1>${escapeHtml(words.postMissing)}</h1></div>`,
      })
    }
    const audience = words.privacyNames[task.init.privacyLevel] ?? task.init.privacyLevel
    return renderPage({
      status: 200,
      title: `@${account.username}`,
      language,
      content: `<article class="card">
<div class="account"><img src="/practice-avatar/${encodeURIComponent(account.openId)}/100.png" alt=""><span><b>${escapeHtml(account.nickname)}</b><small>${escapeHtml(`@${account.username} · ${audience}`)}</small></span></div>
<div class="frame" aria-hidden="true">▶</div>
<p class="post">${escapeHtml(task.init.title)}</p>
<p class="soft">${escapeHtml(words.postNote)}</p>
</article>`,
    })
  }
}

function decodePathPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A malformed escape names no account.
    return ''
  }
}
