import type { Logger } from './logger'

/** Takes every step, also after one has failed: a full disk, say, must keep neither posts from going on nor a port open. */
export async function runEach(logger: Logger, steps: readonly (() => unknown)[]): Promise<void> {
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      logger.error('workspace-step-failed', error)
    }
  }
}
