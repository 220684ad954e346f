import { searchFolder } from '../../harness/folder-search'
import { readKeychain } from '../app-world'
import { DEFNE } from '../sign-in-steps'

const TOKEN_ACCOUNT = `tiktok_token:${DEFNE.openId}`

/** The values that must not be found, by what they are. A failing test names the name, never the value. */
export type Secrets = Map<string, string>

export async function noteTokens(secrets: Secrets, when: string): Promise<void> {
  const entry = JSON.parse((await readKeychain(TOKEN_ACCOUNT)) ?? '{}') as Record<string, string>
  secrets.set(`access token ${when}`, entry['accessToken'] ?? '')
  secrets.set(`refresh token ${when}`, entry['refreshToken'] ?? '')
}

export async function noteAttempt(secrets: Secrets): Promise<void> {
  const [attempt] = JSON.parse((await readKeychain('tiktok_sign-in')) ?? '[]') as {
    readonly state: string
    readonly codeVerifier: string
  }[]
  secrets.set('state', attempt?.state ?? '')
  secrets.set('code verifier', attempt?.codeVerifier ?? '')
}

/** Where which secret lies below a folder; empty when none does. */
export function findSecrets(folder: string, secrets: Secrets): readonly string[] {
  return [...secrets].flatMap(([name, value]) =>
    searchFolder(folder, value).map(({ file, form }) => `${name} (${form}) in ${file}`),
  )
}
