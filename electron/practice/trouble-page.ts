import type { AuthorizeFault } from './authorize-request'
import { escapeHtml, renderPage } from './page-shell'
import { PAGE_WORDS, type PageLanguage } from './page-words'
import type { PracticeAnswer } from './practice-answer'

/**
 * TikTok's "Something went wrong" page. The browser stays here: a fault in the parameters never
 * reaches the app's redirect address.
 */
export function renderTroublePage(
  fault: AuthorizeFault,
  language: PageLanguage,
  logId: string,
): PracticeAnswer {
  const words = PAGE_WORDS[language]
  const facts = `error=${fault.error}\nerrCode=${fault.errCode}\nerror_type=${fault.errorType}\nlog_id=${logId}`
  return renderPage({
    status: 400,
    title: words.troubleTitle,
    language,
    content: `<div class="card">
<h1>${escapeHtml(words.troubleTitle)}</h1>
<p class="center">${escapeHtml(words.troubleText)}</p>
<p class="soft">${escapeHtml(words.troubleHint)}</p>
<code>${escapeHtml(facts)}</code>
</div>`,
  })
}
