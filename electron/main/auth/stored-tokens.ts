import { z } from 'zod'
import { AppError } from '../platform/app-error'
import type { TokenGrant } from '../tiktok/tiktok-client'

const storedTokensSchema = z.object({
  accessToken: z.string().min(1),
  accessExpiresAtMs: z.number(),
  refreshToken: z.string().min(1),
  /** Null when TikTok has not said. */
  refreshExpiresAtMs: z.number().nullable(),
  scopes: z.array(z.string()),
})

/** A channel's tokens as they lie in the keychain. */
export type StoredTokens = Readonly<z.infer<typeof storedTokensSchema>>

/** Reads an entry; null when it is damaged. */
export function parseStoredTokens(entry: string): StoredTokens | null {
  try {
    const parsed = storedTokensSchema.safeParse(JSON.parse(entry))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * What is to be saved after TikTok has answered. An answer without a refresh token, or without scopes, keeps the old ones: an
 * empty value that overwrites a good refresh token ends in reconnecting for ever. Throws `tiktok-unexpected-answer` when
 * there has never been a refresh token.
 */
export function mergeGrant(previous: StoredTokens | null, grant: TokenGrant): StoredTokens {
  const newRefreshToken = grant.refreshToken === '' ? null : grant.refreshToken
  const refreshToken = newRefreshToken ?? previous?.refreshToken
  if (refreshToken === undefined || grant.accessToken === '') {
    throw new AppError('tiktok-unexpected-answer', { detail: { missing: 'token' } })
  }
  return {
    accessToken: grant.accessToken,
    accessExpiresAtMs: grant.accessExpiresAtMs,
    refreshToken,
    refreshExpiresAtMs: grant.refreshExpiresAtMs ?? previous?.refreshExpiresAtMs ?? null,
    scopes: grant.scopes.length > 0 ? [...grant.scopes] : (previous?.scopes ?? []),
  }
}
