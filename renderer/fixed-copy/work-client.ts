import {
  FIX_WORK_TOKEN_PARAMETER,
  type FixWorkOrder,
  type FixWorkProgress,
  type FixWorkResource,
  type FixWorkResult,
} from '../../electron/shared/fix-work'

/** Asks main, which answers under this page's own origin and for this page's one job only. */
export class WorkClient {
  readonly #token: string

  constructor(pageUrl: string) {
    this.#token = new URL(pageUrl).searchParams.get(FIX_WORK_TOKEN_PARAMETER) ?? ''
  }

  async readOrder(): Promise<FixWorkOrder> {
    const response = await this.#ask('order', {})
    return (await response.json()) as FixWorkOrder
  }

  /** The bytes of the original from `start` up to and without `end`, as they come from the disk. */
  async readSource(start: number, end: number): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#ask('source', { headers: { range: `bytes=${start}-${end - 1}` } })
    if (response.body === null) throw new Error('The answer has no body')
    return response.body
  }

  /** Resolves once main has written the bytes. */
  async write(bytes: Uint8Array<ArrayBuffer>, position: number): Promise<void> {
    await this.#ask('output', { method: 'POST', body: new Blob([bytes]) }, `?position=${position}`)
  }

  async reportProgress(progress: FixWorkProgress): Promise<void> {
    await this.#ask('progress', { method: 'POST', body: JSON.stringify(progress) })
  }

  async reportResult(result: FixWorkResult): Promise<void> {
    await this.#ask('result', { method: 'POST', body: JSON.stringify(result) })
  }

  async #ask(resource: FixWorkResource, init: RequestInit, query = ''): Promise<Response> {
    const response = await fetch(`/job/${this.#token}/${resource}${query}`, init)
    if (!response.ok) throw new Error(`${resource}: ${response.status}`)
    return response
  }
}
