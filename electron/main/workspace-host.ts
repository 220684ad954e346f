import type { AppMode, StandingPosts } from '../shared/app-info'
import { AppError } from './platform/app-error'
import type { Logger } from './platform/logger'
import type { Workspace } from './workspace'

/**
 * Holds the workspace in force and exchanges it when practice mode is switched. The next one stands before the one before is
 * stopped, so that a switch which fails leaves everything as it was; the two share neither a file nor a keychain entry.
 */
export class WorkspaceHost {
  private active: Workspace | null = null
  private starting: Promise<void> | null = null
  private switching: Promise<void> | null = null
  private stopping: Promise<void> | null = null

  constructor(
    private readonly options: {
      readonly create: (mode: AppMode) => Promise<Workspace>
      readonly logger: Logger
    },
  ) {}

  /** Resolves once there is a workspace; rejects when there will be none. */
  async whenStarted(): Promise<void> {
    await this.starting
  }

  /** The workspace in force. Only valid once `start` has resolved. */
  get current(): Workspace {
    if (this.active === null) throw new AppError('internal')
    return this.active
  }

  /** Answers false when it was stopped meanwhile: there is no workspace then, and nothing of one is left open. */
  async start(mode: AppMode): Promise<boolean> {
    this.starting = this.options.create(mode).then(async (workspace) => {
      if (this.stopping === null) this.active = workspace
      else await this.dispose(workspace)
    })
    await this.starting
    return this.active !== null
  }

  /** How many posts would be interrupted now: none before `start`, and none that a broken ledger could tell of. */
  countActiveUploads(): number {
    try {
      return this.active?.posts.countActiveUploads() ?? 0
    } catch (error) {
      this.options.logger.error('uploads-not-counted', error)
      return 0
    }
  }

  /** When the next post begins by itself; null when none does, or where it cannot be told. */
  nextBeginMs(): number | null {
    try {
      return this.active?.posts.agenda.nextBeginMs() ?? null
    } catch (error) {
      this.options.logger.error('next-post-not-read', error)
      return null
    }
  }

  /** Whether the person holds the whole queue; false before `start`. */
  isQueuePaused(): boolean {
    return this.active !== null && this.active.posts.queue.getStatus().pausedAtMs !== null
  }

  /** How many posts wait for a time that only a running app can keep; none where it cannot be told. */
  countScheduledPosts(): number {
    try {
      return this.active?.posts.agenda.countScheduled() ?? 0
    } catch (error) {
      this.options.logger.error('scheduled-posts-not-counted', error)
      return 0
    }
  }

  /** The scheduled posts of the workspace in force, which stand still once another one takes its place. */
  findStandingPosts(): StandingPosts | null {
    const firstMs = this.nextBeginMs()
    return firstMs === null ? null : { count: this.countScheduledPosts(), firstMs }
  }

  /**
   * Switches between the real TikTok and practice, and answers whether anything has changed: a second click on the same
   * switch finds the mode in force already. Throws `uploads-running`, `invalid-request` where the command line has fixed the
   * mode, and what keeps the other workspace from starting; then the one before is still in force.
   */
  async switchTo(mode: 'real' | 'practice'): Promise<boolean> {
    while (this.switching !== null) await this.switching.catch(() => undefined)
    const before = this.current
    if (this.stopping !== null || before.info.mode === mode) return false
    if (before.info.mode === 'external-practice') throw new AppError('invalid-request')
    requireIdle(before)
    this.switching = this.exchange(before, mode)
    try {
      await this.switching
    } finally {
      this.switching = null
    }
    return true
  }

  /** Stops the workspace in force, after a switch that is under way; once, however often it is asked. Never rejects. */
  stop(): Promise<void> {
    this.stopping ??= this.stopOnce()
    return this.stopping
  }

  private async stopOnce(): Promise<void> {
    await this.switching?.catch(() => undefined)
    if (this.active === null) return
    await this.active.settle()
    await this.dispose(this.active)
  }

  private async exchange(before: Workspace, mode: AppMode): Promise<void> {
    const next = await this.options.create(mode)
    await before.settle()
    try {
      // A post may have begun while the next workspace was being built.
      requireIdle(before)
    } catch (error) {
      await this.dispose(next)
      throw error
    }
    this.active = next
    await this.dispose(before)
    this.options.logger.info('workspace-switched', { mode })
  }

  private async dispose(workspace: Workspace): Promise<void> {
    try {
      await workspace.dispose()
    } catch (error) {
      this.options.logger.error('workspace-not-disposed', error)
    }
  }
}

function requireIdle(workspace: Workspace): void {
  if (workspace.posts.countActiveUploads() > 0) throw new AppError('uploads-running')
}
