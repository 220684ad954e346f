import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { SecretStorage } from '../../electron/shared/credentials'
import { InMemorySecretStore } from './in-memory-secret-store'

/** A keychain that outlives the process, as the operating system's does. */
export class FileSecretStore extends InMemorySecretStore {
  constructor(private readonly path: string) {
    super(
      new Map(
        existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as [string, string][]) : [],
      ),
    )
  }

  override async set(account: string, value: string): Promise<SecretStorage> {
    const storage = await super.set(account, value)
    this.#save()
    return storage
  }

  override async delete(account: string): Promise<void> {
    await super.delete(account)
    this.#save()
  }

  /** Whole or not at all, like the real one: a kill must not cost what was there before. */
  #save(): void {
    writeFileSync(`${this.path}.new`, JSON.stringify([...this.entries]))
    renameSync(`${this.path}.new`, this.path)
  }
}
