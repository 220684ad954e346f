import type { AppMode } from '../shared/app-info'
import { AppError } from './platform/app-error'
import type { Logger } from './platform/logger'
import type { Workspace } from './workspace'

/**
 * Holds the workspace in force and exchanges it when practice mode is switched. One workspace is stopped before the next one
 * starts, so two never share a file, a port or a keychain entry.
 */
export class WorkspaceHost {
  private active: Workspace | null = null
  private switching: Promise<void> | null = null

  constructor(
    private readonly options: {
      readonly create: (mode: AppMode) => Promise<Workspace>
      readonly logger: Logger
    },
  ) {}

  /** The workspace in force. Only valid once `start` has resolved. */
  get current(): Workspace {
    if (this.active === null) throw new AppError('internal')
    return this.active
  }

  async start(mode: AppMode): Promise<void> {
    this.active = await this.options.create(mode)
  }

  /**
   * Switches between the real TikTok and practice. Refused while posts are on their way, and where the command line has
   * fixed the mode.
   */
  async switchTo(mode: 'real' | 'practice'): Promise<void> {
    while (this.switching !== null) await this.switching
    const before = this.current
    if (before.info.mode === mode) return
    if (before.info.mode === 'external-practice') throw new AppError('invalid-request')
    if (before.posts.countActiveUploads() > 0) throw new AppError('uploads-running')
    this.switching = this.exchange(before, mode)
    try {
      await this.switching
    } finally {
      this.switching = null
    }
  }

  async stop(): Promise<void> {
    const last = this.active
    if (last !== null) await last.dispose()
  }

  private async exchange(before: Workspace, mode: AppMode): Promise<void> {
    // The new one is built first: when that fails, the old one is still in force and nothing is lost.
    const next = await this.options.create(mode)
    this.active = next
    await before.dispose()
    this.options.logger.info('workspace-switched', { mode })
  }
}
