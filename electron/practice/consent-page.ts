import type { AuthorizeRequest } from './authorize-request'
import { escapeHtml, renderPage } from './page-shell'
import { PAGE_WORDS, type PageLanguage, type PageWords } from './page-words'
import type { PracticeAccount } from './practice-account'
import type { PracticeAnswer } from './practice-answer'

/**
 * The screen on which a creator chooses an account and the permissions, and continues or cancels.
 * Continue stands first in the document, because the Enter key presses a form's first button.
 */
export function renderConsentPage(consent: {
  consentId: string
  request: AuthorizeRequest
  accounts: readonly PracticeAccount[]
  selectedOpenId: string
  language: PageLanguage
}): PracticeAnswer {
  const words = PAGE_WORDS[consent.language]
  const { client, redirectUri, scopes } = consent.request
  const appName = escapeHtml(client.appName)
  const redirect = new URL(redirectUri)
  return renderPage({
    status: 200,
    title: words.wantsAccess(client.appName),
    language: consent.language,
    formTarget: redirect.origin,
    content: `<form class="card" method="post" action="/v2/auth/authorize/">
<input type="hidden" name="consent" value="${escapeHtml(consent.consentId)}">
<div class="app" aria-hidden="true">${appName.slice(0, 1)}</div>
<h1>${escapeHtml(words.wantsAccess(client.appName))}</h1>
<p class="soft center">${escapeHtml(words.returnTo(redirect.host))}</p>
<h2>${escapeHtml(words.chooseAccount)}</h2>
${consent.accounts.map((account) => renderAccount(account, account.openId === consent.selectedOpenId, words)).join('\n')}
<h2>${escapeHtml(words.willBeAble(client.appName))}</h2>
${scopes.map((scope) => renderScope(scope, words)).join('\n')}
<div class="actions">
<button type="submit" name="decision" value="allow" class="go">${escapeHtml(words.continue)}</button>
<button type="submit" name="decision" value="deny">${escapeHtml(words.cancel)}</button>
</div>
</form>`,
  })
}

function renderAccount(account: PracticeAccount, isSelected: boolean, words: PageWords): string {
  const seconds = account.maxVideoPostDurationSec
  const facts = [
    `@${account.username}`,
    account.isPrivate ? words.privateAccount : null,
    seconds < 120 ? words.upToSeconds(seconds) : words.upToMinutes(Math.floor(seconds / 60)),
    account.isSandboxTarget ? null : words.notSandboxTester,
  ].filter((fact) => fact !== null)
  return `<label class="account">
<img src="/practice-avatar/${encodeURIComponent(account.openId)}/100.png" alt="">
<span><b>${escapeHtml(account.nickname)}</b><small>${escapeHtml(facts.join(' · '))}</small></span>
<input type="radio" name="account" value="${escapeHtml(account.openId)}"${isSelected ? ' checked' : ''}>
</label>`
}

function renderScope(scope: string, words: PageWords): string {
  const isRequired = scope === 'user.info.basic'
  const control = isRequired
    ? `<em>${escapeHtml(words.required)}</em>`
    : `<input type="checkbox" name="scope" value="${escapeHtml(scope)}" checked>`
  return `<label class="scope">
<span><b>${escapeHtml(words.scopeNames[scope] ?? scope)}</b><small>${escapeHtml(words.scopeNotes[scope] ?? scope)}</small></span>
${control}
</label>`
}
