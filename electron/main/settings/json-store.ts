/**
 * A small durable document per name, such as `channels` or `tiktok-integration`. Backed by electron-store in the app and by
 * memory in tests of pure services. Holds no secret and no post.
 */
export interface JsonStore {
  /** The stored value, or undefined. What comes back is untrusted: the caller parses it. */
  read(key: string): unknown
  /** Writes atomically before it returns. Throws `disk-full` or `ledger-unavailable`. */
  write(key: string, value: unknown): void
  delete(key: string): void
}
