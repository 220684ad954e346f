/** Runs asynchronous tasks one after the other, so that a read and the write that follows from it stay together. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve()

  /** Runs the task when all earlier ones have ended, whether well or badly, and answers its result. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task, task)
    this.#tail = result.catch(() => undefined)
    return result
  }
}
