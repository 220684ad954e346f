import type { CreatorInfo } from '../../../electron/shared/channel'

/**
 * The longest video that each channel takes, as TikTok said last in this window. For marks in the list only: what is posted is
 * always checked against a fresh reading (rule U1), and reading afresh for a mark would use up TikTok's 20 requests a minute.
 */
export class CreatorLimits {
  private maxDurationSec: ReadonlyMap<string, number> = new Map()
  private readonly asked = new Set<string>()
  private readonly listeners = new Set<() => void>()

  constructor(private readonly read: (channelId: string) => Promise<CreatorInfo>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = (): ReadonlyMap<string, number> => this.maxDurationSec

  /** Takes in what anybody has read. */
  readonly note = ({ channelId, maxVideoDurationSec }: CreatorInfo): void => {
    if (this.maxDurationSec.get(channelId) === maxVideoDurationSec) return
    this.maxDurationSec = new Map([...this.maxDurationSec, [channelId, maxVideoDurationSec]])
    for (const listener of this.listeners) listener()
  }

  /** Asks about channels that nobody has asked about yet, each once. Without an answer a video has no mark. */
  askAbout(channelIds: readonly string[]): void {
    for (const channelId of channelIds) {
      if (this.maxDurationSec.has(channelId) || this.asked.has(channelId)) continue
      this.asked.add(channelId)
      this.read(channelId).then(this.note, () => undefined)
    }
  }
}
