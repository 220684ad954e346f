import { z } from 'zod'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import type { SecretStore } from '../secrets/secret-store'

const storedLinkSchema = z.object({ publishId: z.string(), uploadUrl: z.string() })
type StoredLink = z.infer<typeof storedLinkSchema>

/**
 * Upload links of open posts. A link carries a token in its query, so it is kept in the keychain (`tiktok_upload:<post id>`)
 * and never in the ledger; a restart finds it there and goes on. It is deleted as soon as TikTok has the video.
 */
export class UploadLinkStore {
  readonly #secrets: Pick<SecretStore, 'get' | 'set' | 'delete'>
  readonly #logger: Logger
  readonly #links = new Map<string, StoredLink>()

  constructor(options: {
    readonly secrets: Pick<SecretStore, 'get' | 'set' | 'delete'>
    readonly logger: Logger
  }) {
    this.#secrets = options.secrets
    this.#logger = options.logger
  }

  /**
   * Keeps a link. A keychain that does not answer costs only the resuming after a restart, so it does not stop the post.
   */
  async save(postId: string, link: StoredLink): Promise<void> {
    this.#links.set(postId, link)
    try {
      await this.#secrets.set(accountOf(postId), JSON.stringify(link))
    } catch (error) {
      this.#logger.error('upload-link-not-kept', error, { postId })
    }
  }

  /** The link of this very upload, or null when there is none any more. Throws keychain codes. */
  async read(postId: string, publishId: string): Promise<string | null> {
    const link = this.#links.get(postId) ?? (await this.#load(postId))
    return link?.publishId === publishId ? link.uploadUrl : null
  }

  /** Forgets a link. An entry that cannot be deleted is worthless after an hour. */
  async delete(postId: string): Promise<void> {
    this.#links.delete(postId)
    try {
      await this.#secrets.delete(accountOf(postId))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      this.#logger.warn('upload-link-not-deleted', { postId, errorCode: error.code })
    }
  }

  async #load(postId: string): Promise<StoredLink | null> {
    const stored = await this.#secrets.get(accountOf(postId))
    if (stored === null) return null
    const parsed = storedLinkSchema.safeParse(parseJson(stored))
    if (!parsed.success) return null
    this.#links.set(postId, parsed.data)
    return parsed.data
  }
}

function accountOf(postId: string): string {
  return `tiktok_upload:${postId}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
