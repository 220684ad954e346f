import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const storedGrantSchema = z.object({
  openId: z.string(),
  clientKey: z.string(),
  scopes: z.array(z.string()),
  refreshTokenSha256: z.string(),
  refreshExpiresAtMs: z.number(),
  accessTokens: z.array(z.object({ sha256: z.string(), expiresAtMs: z.number() })),
})
const fileSchema = z.object({ version: z.literal(1), grants: z.array(storedGrantSchema) })

/** One sign-in as it is kept: SHA-256 of tokens, never a token. */
export interface StoredGrant {
  readonly openId: string
  readonly clientKey: string
  readonly scopes: readonly string[]
  readonly refreshTokenSha256: string
  readonly refreshExpiresAtMs: number
  readonly accessTokens: readonly { readonly sha256: string; readonly expiresAtMs: number }[]
}

/** Keeps the sign-ins of a practice server across restarts, so that a practice channel stays connected. */
export class GrantFile {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Answers nothing when the file is absent or damaged: a practice sign-in is quickly given again. */
  load(): readonly StoredGrant[] {
    let text: string
    try {
      text = readFileSync(this.#path, 'utf8')
    } catch {
      return []
    }
    try {
      return fileSchema.parse(JSON.parse(text)).grants
    } catch {
      return []
    }
  }

  /** Writes beside the old file and renames, so that a crash leaves one whole file. */
  save(grants: readonly StoredGrant[]): void {
    mkdirSync(dirname(this.#path), { recursive: true })
    const temporaryPath = `${this.#path}.new`
    writeFileSync(temporaryPath, JSON.stringify({ version: 1, grants }), { mode: 0o600 })
    renameSync(temporaryPath, this.#path)
  }
}
