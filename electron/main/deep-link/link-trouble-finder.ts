import { setTimeout as delay } from 'node:timers/promises'
import type { LinkTrouble } from '../../shared/channel'
import type { Logger } from '../platform/logger'
import type { LinkRegistration } from './link-registration'

/** A desktop that thinks longer than this must not keep a person from signing in; they are told within five seconds. */
const FIND_LIMIT_MS = 3000

/** Says in time whether the browser's answer will reach this app by itself. */
export class LinkTroubleFinder {
  constructor(
    private readonly links: LinkRegistration,
    private readonly logger: Logger,
    private readonly limitMs = FIND_LIMIT_MS,
  ) {}

  /** Null when links arrive, and where nobody can be asked: then the page offers the other ways anyhow. Never rejects. */
  async findTrouble(): Promise<LinkTrouble | null> {
    const handler = await Promise.race([
      this.links.findHandler(),
      delay(this.limitMs, 'unknown' as const, { ref: false }),
    ])
    if (handler === 'this-app' || handler === 'unknown') return null
    this.logger.warn('links-go-elsewhere', { handler })
    return { handler, canRegister: this.links.canRegister }
  }

  /** Makes this app the handler where it may; answers what is still in the way. Never rejects. */
  async take(): Promise<LinkTrouble | null> {
    if (this.links.canRegister) await this.links.register()
    return this.findTrouble()
  }
}
