import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PracticeTikTok } from '../practice/practice-tiktok'
import { HOSTED_REDIRECT_URI } from '../shared/tiktok-limits'

/** Starts the TikTok that the app plays itself. What it knows is kept in the data folder. */
export async function startPracticeTikTok(
  callbackPagePath: string,
  dataDir: string,
): Promise<PracticeTikTok> {
  const { PracticeTikTok } = await import('../practice/practice-tiktok')
  const practice = new PracticeTikTok({
    callbackPageHtml: await readFile(callbackPagePath, 'utf8'),
    statePath: join(dataDir, 'practice-tiktok.json'),
  })
  await practice.start()
  return practice
}

/** A post of a practice server has its page there, under the same path as at TikTok. */
export function toPostPage(url: string, practiceOrigin: string | null): URL {
  const { pathname, search } = new URL(url)
  return practiceOrigin === null ? new URL(url) : new URL(pathname + search, practiceOrigin)
}

/** The hosted callback page has the same path on a practice server. */
export function hostedRedirectUriOf(practiceOrigin: string | null): string {
  return practiceOrigin === null
    ? HOSTED_REDIRECT_URI
    : practiceOrigin + new URL(HOSTED_REDIRECT_URI).pathname
}
