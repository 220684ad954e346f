import type { PracticeStep } from '../../electron/practice/http-front'
import type { PracticeEndpoint } from '../../electron/practice/practice-faults'
import type { KillTarget } from './kill-target'

/** A request that has arrived and not ended. */
export interface OpenRequest {
  readonly endpoint: PracticeEndpoint
  /** Of an upload, from its Content-Range. */
  readonly firstByte: number | null
  readonly bodyBytes: number
}

/** Follows the requests of one server, and says when a target is reached. */
export class RequestWatch {
  readonly #chunkBytes: number
  readonly #open = new Map<PracticeStep['request'], OpenRequest>()
  #target: KillTarget | null = null
  #skipsLeft = 0
  #reach: () => void = () => undefined
  #uploading: () => void = () => undefined

  constructor(chunkBytes: number) {
    this.#chunkBytes = chunkBytes
  }

  /** The listener for the server. */
  readonly onStep = (step: PracticeStep): void => {
    const { request, endpoint } = step
    const range = /^bytes (\d+)-/.exec(request.headers['content-range'] ?? '')
    const firstByte = range === null ? null : Number(range[1])
    const bodyBytes = Math.max(step.bodyBytes, this.#open.get(request)?.bodyBytes ?? 0)
    if (endpoint === 'upload' && step.step !== 'ended') this.#uploading()
    if (step.step === 'ended') this.#open.delete(request)
    else if (step.step !== 'answered') this.#open.set(request, { endpoint, firstByte, bodyBytes })
    if (this.#target === null || !this.#isHit(this.#target, step, firstByte)) return
    if (this.#skipsLeft > 0) {
      this.#skipsLeft -= 1
      return
    }
    this.#target = null
    this.#reach()
  }

  /** Calls back once, inside of the very step that reaches the target. */
  aim(target: KillTarget, reach: () => void): void {
    this.#target = target
    this.#skipsLeft = target.skips
    this.#reach = reach
  }

  /** Calls back whenever something of an upload comes in; in place of an earlier listener. */
  onUpload(listener: () => void): void {
    this.#uploading = listener
  }

  stopAiming(): void {
    this.#target = null
  }

  open(): readonly OpenRequest[] {
    return [...this.#open.values()]
  }

  #isHit(target: KillTarget, step: PracticeStep, firstByte: number | null): boolean {
    if (step.endpoint !== target.endpoint || step.step !== target.step) return false
    if (step.bodyBytes < target.afterBytes) return false
    return (
      target.chunkIndex === null ||
      (firstByte !== null && Math.floor(firstByte / this.#chunkBytes) === target.chunkIndex)
    )
  }
}
