import { homedir } from 'node:os'
import { isSecretName, REDACTED, redactText, type RedactionKnowledge } from './redact'

/** Shorter values would blacken ordinary words; no secret of TikTok's is this short. */
const SECRET_MIN_LENGTH = 6
/** Tokens change daily and the app runs for weeks, so the oldest are forgotten; patterns still catch those. */
const SECRETS_KEPT = 256

/**
 * Remembers the exact secrets of this run and takes them, and everything that looks like a secret, out of texts. The one
 * instance is shared by the log and by whoever gets to know a secret.
 */
export class Redactor {
  readonly #secrets = new Set<string>()
  readonly #homeDirectories: readonly string[]
  /** The same object as long as nothing new is known, because what is worked out from it is kept with it. */
  #knowledge: RedactionKnowledge | null = null

  constructor(homeDirectories: readonly string[] = [homedir()]) {
    this.#homeDirectories = homeDirectories
  }

  /** Hides this exact value from now on, in plain, URL-encoded and JSON-escaped form. */
  register(secret: string): void {
    if (secret.length < SECRET_MIN_LENGTH) return
    // A known one only becomes the youngest.
    if (!this.#secrets.delete(secret)) this.#knowledge = null
    this.#secrets.add(secret)
    const oldest = this.#secrets.values().next()
    if (this.#secrets.size > SECRETS_KEPT && oldest.done !== true) {
      this.#secrets.delete(oldest.value)
    }
  }

  /** The text without anything secret. */
  redact(text: string): string {
    this.#knowledge ??= { secrets: [...this.#secrets], homeDirectories: this.#homeDirectories }
    return redactText(text, this.#knowledge)
  }

  /** A named value without anything secret; under a secret name nothing of it is left. */
  redactField(name: string, value: string): string {
    return isSecretName(name) ? REDACTED : this.redact(value)
  }
}
