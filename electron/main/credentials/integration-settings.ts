import { z } from 'zod'
import type { RedirectMethod } from '../../shared/credentials'
import type { JsonStore } from '../settings/json-store'

/** What the TikTok integration form has saved outside of the keychain. */
export interface IntegrationSettings {
  /** Null while the form is empty. */
  readonly clientKey: string | null
  /** Fingerprint of the secret that was saved together with the client key. */
  readonly secretFingerprint: string | null
  readonly isEnabled: boolean
  readonly redirectMethod: RedirectMethod
  /** Null means the default for the method. */
  readonly redirectUri: string | null
}

const DOCUMENT = 'tiktok-integration'

// Each field stands for itself: one that is damaged falls back to its default and takes no other with it.
const documentSchema = z.object({
  'tiktok_client-key': z.string().min(1).nullable().catch(null),
  'tiktok_client-secret_fingerprint': z.string().nullable().catch(null),
  // On until somebody switches it off, so that keys from the environment need no visit to the form.
  tiktok_integration_status: z.boolean().catch(true),
  'tiktok_redirect-method': z.enum(['hosted', 'loopback']).catch('hosted'),
  'tiktok_redirect-uri': z.string().nullable().catch(null),
})

/**
 * Keeps the form's settings under their option keys, all in one document: it is replaced as a whole, so no crash leaves the
 * fields of two different saves side by side.
 */
export class IntegrationSettingsStore {
  readonly #store: JsonStore

  constructor(store: JsonStore) {
    this.#store = store
  }

  read(): IntegrationSettings {
    const stored = this.#store.read(DOCUMENT)
    const document = documentSchema.parse(
      typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {},
    )
    return {
      clientKey: document['tiktok_client-key'],
      secretFingerprint: document['tiktok_client-secret_fingerprint'],
      isEnabled: document.tiktok_integration_status,
      redirectMethod: document['tiktok_redirect-method'],
      redirectUri: document['tiktok_redirect-uri'],
    }
  }

  /** Throws what the JsonStore throws; then nothing has changed. */
  write(settings: IntegrationSettings): void {
    this.#store.write(DOCUMENT, {
      'tiktok_client-key': settings.clientKey,
      'tiktok_client-secret_fingerprint': settings.secretFingerprint,
      tiktok_integration_status: settings.isEnabled,
      'tiktok_redirect-method': settings.redirectMethod,
      'tiktok_redirect-uri': settings.redirectUri,
    } satisfies z.infer<typeof documentSchema>)
  }
}
