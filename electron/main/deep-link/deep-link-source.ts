import { CALLBACK_LINK_MAX_LENGTH } from '../auth/parse-callback-link'

const SCHEME_PREFIX = 'sosyabot:'

/**
 * Finds the link in a process's arguments. Chromium may reorder or add arguments, so the position says nothing; but exactly
 * one must carry the scheme, else somebody is playing tricks and none is taken.
 */
export function findDeepLink(argv: readonly string[]): string | null {
  const links = argv.filter((argument) => argument.toLowerCase().startsWith(SCHEME_PREFIX))
  return links.length === 1 ? (links[0] ?? null) : null
}

/** Chromium hands over at most 32 KiB, its own bookkeeping and the working directory included. */
const HAND_OVER_MAX_BYTES = 24 * 1024

/**
 * Whether these arguments must not be handed to the running app. A second instance with more than about 32 KiB was seen to
 * bring the first one down inside Chromium's hand-over, so it has to give up before it asks for the lock. The sum counts: an
 * argument alone is limited by the kernel (128 KiB on Linux), several of them are not.
 */
export function areArgumentsTooLong(argv: readonly string[], workingDirectory: string): boolean {
  const sizeBytes = [...argv, workingDirectory].reduce(
    (sum, argument) => sum + Buffer.byteLength(argument, 'utf8') + 1,
    0,
  )
  return (
    sizeBytes > HAND_OVER_MAX_BYTES ||
    argv.some(
      (argument) =>
        argument.length > CALLBACK_LINK_MAX_LENGTH &&
        argument.toLowerCase().startsWith(SCHEME_PREFIX),
    )
  )
}

/**
 * Collects links from wherever the operating system delivers them and hands each over once.
 *
 * - macOS: `open-url`, possibly before `ready`.
 * - Windows and Linux, cold: in the arguments of the first process.
 * - Windows and Linux, warm: in the arguments of a second instance.
 *
 * A link that comes before anybody listens waits.
 */
export class DeepLinkSource {
  private readonly waiting: string[] = []
  private listener: ((link: string) => void) | null = null

  /** Takes a link as the system delivered it; too long a link is dropped. */
  push(link: string): void {
    if (link.length > CALLBACK_LINK_MAX_LENGTH) return
    if (this.listener === null) this.waiting.push(link)
    else this.listener(link)
  }

  /** Starts the delivery, first of what has waited. */
  start(listener: (link: string) => void): void {
    this.listener = listener
    for (const link of this.waiting.splice(0)) listener(link)
  }
}
