import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PRACTICE_CLIENT } from '../practice/practice-client'
import { CREATOR_INFO_REQUESTS_PER_MINUTE, REQUEST_WINDOW_MS } from '../shared/tiktok-limits'
import { SignInAttemptStore } from './auth/sign-in-attempt-store'
import { SignInService } from './auth/sign-in-service'
import { TokenRefresher } from './auth/token-refresher'
import { TokenStore } from './auth/token-store'
import { ChannelRegistrar } from './channels/channel-registrar'
import { ChannelService } from './channels/channel-service'
import { ChannelStore } from './channels/channel-store'
import { CreatorInfoReader } from './channels/creator-info-reader'
import { CredentialsService } from './credentials/credentials-service'
import { DraftService } from './drafts/draft-service'
import { DraftStore } from './drafts/draft-store'
import { directConnection } from './platform/http-agent-for'
import { runEach } from './platform/run-each'
import { SlidingWindowLimiter } from './platform/sliding-window-limiter'
import { systemAgentsAtFirstRequest } from './platform/system-agents-at-first-request'
import { LineSpeedLog } from './posts/line-speed-log'
import { PostLedger } from './posts/post-ledger'
import { PostService } from './posts/post-service'
import { KeychainSecretStore, loadKeytar } from './secrets/keychain-secret-store'
import { RedactorFeedingSecretStore } from './secrets/redactor-feeding-secret-store'
import { ElectronJsonStore } from './settings/electron-json-store'
import { SetupProgressStore } from './settings/setup-progress-store'
import { SetupWitness } from './setup-witness'
import { HttpTikTokClient } from './tiktok/http-tiktok-client'
import { practiceEndpoints, TIKTOK_ENDPOINTS } from './tiktok/tiktok-endpoints'
import { ThreadedUploadClient } from './tiktok/threaded-upload-client'
import { readBatchSheet } from './batch/read-batch-sheet'
import { IntakeDesk } from './video/intake-desk'
import { FixedCopyJournal } from './video/fixed-copy-journal'
import { FixedCopyMaker } from './video/fixed-copy-maker'
import { VideoLibrary } from './video/video-library'
import { readWorkspaceEnvironment } from './read-workspace-environment'
import { hostedRedirectUriOf, startPracticeTikTok, toPostPage } from './practice-server'
import type { Workspace } from './workspace'
import { databasePaths } from './workspace-databases'
import type { WorkspaceOptions } from './workspace-options'

/** The practice TikTok answers within seconds, so asking it often keeps practice from feeling slow; still below its limits. */
const PRACTICE_TIMING = { pollEveryMs: 2000, postIdEveryMs: 4000 } as const

/** Builds the services of one mode and connects what they tell with the window. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { place, clock, logger, send, uploadLimit } = options
  // Before the rest, because a list of posts that cannot be opened ends everything, and nothing has to be taken back then.
  const paths = databasePaths(place.dataDir)
  const ledger = PostLedger.open({ path: paths.ledger, logger })
  const practice =
    place.kind === 'practice'
      ? await startPracticeTikTok(options.callbackPagePath, place.dataDir)
      : null
  const practiceOrigin =
    practice?.origin ?? (place.kind === 'external-practice' ? place.origin : null)
  const endpoints = practiceOrigin === null ? TIKTOK_ENDPOINTS : practiceEndpoints(practiceOrigin)
  const openBrowser = (url: URL) => options.openBrowser(url, practiceOrigin)
  const environment = await readWorkspaceEnvironment(place)

  const secrets = new RedactorFeedingSecretStore(
    new KeychainSecretStore({
      service: place.keychainService,
      loadKeychain: () => options.pageShown.then(loadKeytar),
      clock,
      logger,
    }),
    options.redactor,
  )
  const settings = new ElectronJsonStore({ folder: place.dataDir, name: 'settings', logger })
  const httpAgentFor =
    place.kind === 'real'
      ? systemAgentsAtFirstRequest({ resolveProxy: place.resolveProxy, logger })
      : directConnection
  const client = new HttpTikTokClient({
    endpoints,
    clock,
    logger,
    httpAgentFor,
    userAgent: `Sosyabot/${options.info.version}`,
  })
  const uploads = new ThreadedUploadClient({
    startThread: (start) => new Worker(options.uploadThreadPath, { workerData: start }),
    practiceOrigin,
    resolveProxy: place.kind === 'real' ? place.resolveProxy : null,
    limit: uploadLimit,
    logger,
  })

  const { mode } = options.info
  const setup = new SetupProgressStore({ store: options.preferencesFile, mode, clock, logger })
  const setupWitness = new SetupWitness({
    progress: setup,
    mode,
    readClientKey: async () => (await credentials.getStatus()).clientKey,
    logger,
  })

  const credentials: CredentialsService = new CredentialsService({
    settings,
    secrets,
    client,
    readEnvironment: () => {
      // Each time, because the redactor forgets what it has not met for long.
      options.redactor.register((environment['TIKTOK_CLIENT_SECRET'] ?? '').trim())
      return environment
    },
    practiceCredentials: practice === null ? null : PRACTICE_CLIENT,
    practiceOrigin,
    defaultHostedRedirectUri: hostedRedirectUriOf(practiceOrigin),
    onAccepted: (pair) => setupWitness.keysAccepted(pair),
    clock,
    logger,
  })
  const requireCredentials = () => credentials.requireCredentials()

  const channelStore = new ChannelStore({ store: settings, logger })
  const tokens = new TokenStore({ secrets, logger })
  const accessTokens = new TokenRefresher({
    tokens,
    channels: channelStore,
    client,
    requireCredentials,
    clock,
    logger,
  })
  const creatorInfoLimiter = new SlidingWindowLimiter({
    limit: CREATOR_INFO_REQUESTS_PER_MINUTE,
    windowMs: REQUEST_WINDOW_MS,
    clock,
  })
  const creatorInfo = new CreatorInfoReader({
    store: channelStore,
    accessTokens,
    client,
    requireCredentials,
    limiter: creatorInfoLimiter,
    clock,
  })
  const signIn = new SignInService({
    credentials,
    attempts: new SignInAttemptStore({ secrets, clock, logger }),
    completion: new ChannelRegistrar({
      store: channelStore,
      tokens,
      client,
      requireCredentials,
      creatorInfoLimiter,
      clock,
      logger,
    }),
    client,
    authorizeOrigin: endpoints.authorizeOrigin,
    openBrowser,
    copyText: options.copyText,
    links: options.links,
    onGranted: (pair, redirectUri) => setupWitness.signInGranted(pair, redirectUri),
    clock,
    logger,
  })

  const videos = new VideoLibrary({ logger })
  const intake = new IntakeDesk({ videos })
  const fixedCopies = new FixedCopyMaker({
    videos,
    worker: options.fixedCopyWorker,
    journal: new FixedCopyJournal(settings),
    fallbackFolder: join(place.dataDir, 'fixed-copies'),
    logger,
  })
  const drafts = new DraftService({
    store: new DraftStore({ path: paths.drafts, logger }),
    videos,
    mode: options.info.mode,
    clock,
    askToSave: () => send('drafts:saveRequested', null),
    tellAdded: (added) => send('drafts:added', added),
    tellReturned: (returned) => send('drafts:returned', returned),
  })
  const posts = new PostService({
    ledger,
    videos,
    client,
    uploads,
    accessTokens,
    getCreatorInfo: (channelId, signal) => creatorInfo.read(channelId, signal),
    getRecentCreatorInfo: (channelId, maxAgeMs) => creatorInfo.readRecent(channelId, maxAgeMs),
    secrets,
    openPostPage: (url) => openBrowser(toPostPage(url, practiceOrigin)),
    readUndoWindowMs: options.readUndoWindowMs,
    speeds: new LineSpeedLog({
      store: settings,
      readLimit: () => uploadLimit.bytesPerSecond,
      logger,
    }),
    clock,
    logger,
    ...(practiceOrigin === null ? {} : { timing: PRACTICE_TIMING }),
  })
  const channels = new ChannelService({
    store: channelStore,
    tokens,
    accessTokens,
    creatorInfo,
    client,
    requireCredentials,
    signIn,
    isChannelBusy: (channelId) => posts.isChannelBusy(channelId),
    logger,
  })

  let wasUsable = false
  const subscriptions = [
    setup.onDidChange((progress) => send('setup:changed', progress)),
    credentials.onDidChange((status) => {
      send('credentials:changed', status)
      const isUsable = status.isEnabled && status.source !== 'none'
      if (isUsable && !wasUsable) posts.wake()
      wasUsable = isUsable
    }),
    channels.onDidChange((snapshot) => {
      send('channels:changed', snapshot)
    }),
    fixedCopies.onDidChange((job) => {
      send('video:fixChanged', job)
    }),
    posts.onDidChange((post) => {
      send('posts:changed', post)
      setupWitness.followPost(post)
      options.onPostChange(post)
    }),
    posts.onDidRemove((removed) => {
      send('posts:removed', removed)
    }),
    posts.queue.onDidChange((status) => {
      send('queue:changed', status)
      options.onQueueChange()
    }),
    // What a post waits for may have come: the channel is connected again, the integration is back, the keychain is open.
    signIn.onDidChange((current) => {
      if (current?.phase === 'connected') posts.wake()
      setupWitness.followSignIn(current)
    }),
    secrets.onDidChangeKeychain((state) => {
      if (state === 'ok') posts.wake()
    }),
  ]

  return {
    info: { ...options.info, practiceOrigin },
    setup,
    credentials,
    signIn,
    channels,
    videos,
    intake,
    readSheet: (ticket) =>
      readBatchSheet(intake.resolve(ticket).path, (path) => intake.issue(path)),
    fixedCopies,
    drafts,
    posts,
    setAsideLedgerName: ledger.setAsideFileName,
    isLedgerRestored: ledger.restoredFileName !== null,
    resume: () =>
      runEach(logger, [
        () => fixedCopies.resume(),
        () => signIn.resume(),
        () => channels.resume(),
        () => posts.start(),
        () => setupWitness.resume((query) => posts.history.search(query)),
      ]),
    wake: () => posts.wake(),
    cutTransfers: () => posts.cutTransfers(),
    settle: () => drafts.settle(),
    dispose: () =>
      runEach(logger, [
        ...subscriptions,
        () => fixedCopies.stop(),
        () => posts.stop(),
        () => uploads.dispose(),
        () => drafts.dispose(),
        () => signIn.dispose(),
        () => channels.dispose(),
        () => credentials.dispose(),
        () => accessTokens.settle(),
        () => ledger.close(),
        () => practice?.stop(),
      ]),
  }
}
