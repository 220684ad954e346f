/** What a person does on the consent screen. */
export interface ConsentChoice {
  /** `open_id` of the account; the preselected one when left out. */
  readonly account?: string
  /** Optional scopes switched off. */
  readonly deniedScopes?: readonly string[]
  /** `deny` presses Cancel. */
  readonly decision?: 'allow' | 'deny'
}

/**
 * A browser small enough for scripts: opens an authorize address of the practice server, answers the
 * consent screen and gives back the address to which TikTok would now send the browser. With the same
 * instance cookies live on, as in one browser.
 */
export class PracticeBrowser {
  #cookie = ''

  /** Throws an Error with the page's own text when the server shows "Something went wrong". */
  async answerConsent(authorizeUrl: string, choice: ConsentChoice = {}): Promise<string> {
    const page = await this.#visit(authorizeUrl)
    const direct = page.headers.get('location')
    if (direct !== null) return direct
    const html = await page.text()
    const consent = /name="consent" value="([^"]+)"/.exec(html)?.[1]
    if (page.status !== 200 || consent === undefined) {
      throw new Error(/<code>([\s\S]*?)<\/code>/.exec(html)?.[1] ?? `HTTP ${page.status}`)
    }
    const preselected = /name="account" value="([^"]+)" checked/.exec(html)?.[1] ?? ''
    const form = new URLSearchParams({
      consent,
      decision: choice.decision ?? 'allow',
      account: choice.account ?? preselected,
    })
    for (const match of html.matchAll(/name="scope" value="([^"]+)"/g)) {
      const scope = match[1] ?? ''
      if (!choice.deniedScopes?.includes(scope)) form.append('scope', scope)
    }
    const answer = await this.#visit(new URL('/v2/auth/authorize/', authorizeUrl).href, form)
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`The consent screen answered HTTP ${answer.status}.`)
    return location
  }

  async #visit(url: string, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: this.#cookie },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    })
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie
    return response
  }
}
