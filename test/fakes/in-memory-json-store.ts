import type { JsonStore } from '../../electron/main/settings/json-store'

/** A JsonStore in memory. Values pass through JSON text, as they would through a file. */
export class InMemoryJsonStore implements JsonStore {
  readonly documents = new Map<string, string>()
  /** Thrown by the next writes, while set. */
  writeError: Error | null = null

  read(key: string): unknown {
    const text = this.documents.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }

  write(key: string, value: unknown): void {
    if (this.writeError !== null) throw this.writeError
    this.documents.set(key, JSON.stringify(value))
  }

  delete(key: string): void {
    this.documents.delete(key)
  }
}
