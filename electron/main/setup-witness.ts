import type { AppMode } from '../shared/app-info'
import type { SignIn } from '../shared/channel'
import type { CredentialsStatus } from '../shared/credentials'
import { EVERY_FINISHED_POST, type HistoryPage, type HistoryQuery } from '../shared/history-filter'
import type { Post } from '../shared/post'
import { fingerprintSecret } from './credentials/secret-fingerprint'
import type { Logger } from './platform/logger'
import type { SetupProgressStore } from './settings/setup-progress-store'
import type { ClientCredentials } from './tiktok/tiktok-client'

/** Notes for the set-up guide what TikTok was seen to accept or refuse. In practice mode only the first post counts. */
export class SetupWitness {
  constructor(
    private readonly options: {
      readonly progress: Pick<SetupProgressStore, 'note'>
      readonly mode: AppMode
      readonly readClientKey: () => Promise<CredentialsStatus['clientKey']>
      readonly logger: Logger
    },
  ) {}

  /** TikTok accepted this pair. */
  keysAccepted({ clientKey, clientSecret }: ClientCredentials): void {
    if (this.options.mode === 'practice') return
    const secretFingerprint = fingerprintSecret(clientSecret)
    this.options.progress.note('keysAccepted', { clientKey, secretFingerprint })
  }

  /** A sign-in came back by this address, and TikTok took its code. */
  signInGranted(pair: ClientCredentials, redirectUri: string): void {
    if (this.options.mode === 'practice') return
    this.keysAccepted(pair)
    this.options.progress.note('redirectReached', { clientKey: pair.clientKey, redirectUri })
  }

  followSignIn(signIn: SignIn | null): void {
    if (signIn?.error?.code === 'sign-in-not-a-sandbox-tester') this.noteWithKey('sandboxAnswered')
  }

  followPost(post: Post): void {
    if (post.error?.code === 'account-must-be-private') this.noteWithKey('unauditedAnswered')
    if (post.phase !== 'published') return
    if (this.options.mode === 'practice') {
      this.options.progress.note('practicePost', {})
      return
    }
    this.options.progress.note('firstPost', {})
    const { privacyLevel } = post.settings
    if (privacyLevel !== null && privacyLevel !== 'SELF_ONLY') this.noteWithKey('publicPost')
  }

  /** Takes up what was published before, for example by a version without the guide. */
  async resume(search: (query: HistoryQuery) => Promise<HistoryPage>): Promise<void> {
    const filter = { ...EVERY_FINISHED_POST, phase: 'published' } as const
    const { posts } = await search({ filter, limit: 1, after: null })
    for (const post of posts) this.followPost(post)
  }

  private noteWithKey(fact: 'sandboxAnswered' | 'unauditedAnswered' | 'publicPost'): void {
    const { mode, readClientKey, progress, logger } = this.options
    if (mode === 'practice') return
    readClientKey().then(
      (clientKey) => {
        if (clientKey !== null) progress.note(fact, { clientKey })
      },
      (error: unknown) => {
        logger.error('setup-not-noted', error, { fact })
      },
    )
  }
}
