import { readFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { AboutInfo, ShippedParts } from '../shared/about'
import { FINISHED_PHASES } from '../shared/history-filter'
import type { PageFault } from '../shared/support'
import type { SupportServices } from './ipc/register-handlers'
import type { Clock } from './platform/clock'
import type { Logger } from './platform/logger'
import type { Redactor } from './platform/redactor'
import type { PreferencesStore } from './settings/preferences-store'
import { CrashJournal } from './support/crash-journal'
import { DiagnosticsDesk } from './support/diagnostics-desk'
import { RunMark } from './support/run-mark'
import type { UpdateService } from './updates/update-service'
import { FaultDesk } from './window/fault-desk'
import type { WorkspaceHost } from './workspace-host'

/** A page whose every frame fails must not fill the log. */
const PAGE_FAULTS_NOTED = 50
/** A fault this soon after the one before comes of what the app does at its start. */
const FAULT_LOOP_MS = 120_000

/** What is there for faults: writing them down, telling of them, and ending in order. */
export interface Support {
  readonly services: SupportServices
  readonly crashes: CrashJournal
  readonly faultDesk: FaultDesk
}

/** Builds it, reads what earlier runs have left, and marks this run as going on until the app quits. */
export function createSupport(options: {
  readonly profileDir: string
  readonly host: () => WorkspaceHost
  readonly preferences: PreferencesStore
  readonly updates: () => UpdateService
  readonly chooseSavePath: (fileName: string) => Promise<string | null>
  readonly quit: () => void
  readonly clock: Clock
  readonly redactor: Redactor
  readonly logger: Logger
}): Support {
  const { profileDir: folder, clock, redactor, logger } = options
  const appVersion = app.getVersion()
  const runMark = new RunMark({ folder, appVersion, clock, logger })
  runMark.set()
  app.once('quit', () => {
    runMark.clear()
  })
  const crashes = new CrashJournal({ folder, appVersion, redactor, clock, logger })
  crashes.open()

  let pageFaultCount = 0
  return {
    crashes,
    faultDesk: new FaultDesk({
      isLoop: () => isFaultLoop(crashes),
      quit: options.quit,
      logger,
    }),
    services: {
      readAbout,
      crashes,
      notePageFault: (fault) => {
        pageFaultCount += 1
        if (pageFaultCount > PAGE_FAULTS_NOTED) return
        logger.error('page-fault', toError(fault), { kind: fault.kind })
      },
      diagnostics: new DiagnosticsDesk({
        logFolder: join(folder, 'logs'),
        crashes,
        redactor,
        readVersions: () => ({
          ...readVersions(),
          isPackaged: app.isPackaged,
          locale: app.getLocale(),
          savedAt: new Date(clock.nowMs()).toISOString(),
          runningForSeconds: Math.round(process.uptime()),
          memoryMb: Math.round(process.memoryUsage().rss / 1_000_000),
          updates: options.updates().getStatus().phase,
        }),
        readSettings: () => describeSettings(options.preferences, options.host()),
        readCounts: () => countEverything(options.host()),
        chooseSavePath: options.chooseSavePath,
      }),
    },
  }
}

function isFaultLoop(crashes: CrashJournal): boolean {
  const [before, last] = crashes.list().slice(-2)
  return before !== undefined && last !== undefined && last.atMs - before.atMs < FAULT_LOOP_MS
}

function toError({ name, message, stack }: PageFault): Error {
  return Object.assign(new Error(message), { name, stack })
}

function readVersions(): AboutInfo['versions'] {
  const { electron, chrome, node } = process.versions
  return {
    app: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    system: `${os.type()} ${os.release()} ${process.arch}`,
  }
}

/** The list that the build has left beside the bundles. */
async function readAbout(): Promise<AboutInfo> {
  const path = join(app.getAppPath(), 'out', 'shipped-parts.json')
  const shipped = JSON.parse(await readFile(path, 'utf8')) as ShippedParts
  return { versions: readVersions(), shipped }
}

/** Preferences and how the integration stands: no key, no fingerprint, and of an own address only that there is one. */
async function describeSettings(
  preferences: PreferencesStore,
  { current: { info, credentials } }: WorkspaceHost,
): Promise<object> {
  const status = await credentials.getStatus()
  return {
    mode: info.mode,
    preferences: preferences.get(),
    integration: {
      source: status.source,
      isEnabled: status.isEnabled,
      secretStorage: status.secretStorage,
      keychain: status.keychain,
      redirectMethod: status.redirectMethod,
      isRedirectUriDefault: status.redirectUri === status.defaultRedirectUri,
    },
  }
}

async function countEverything({ current }: WorkspaceHost): Promise<object> {
  const { posts, channels, drafts, info } = current
  const finished: Record<string, number> = {}
  for (const phase of FINISHED_PHASES) {
    const filter = { text: '', channelId: null, phase, fromMs: null, untilMs: null }
    finished[phase] = await posts.history.count(filter)
  }
  return {
    channels: channels.getSnapshot().channels.length,
    drafts: drafts.list(info.mode).drafts.length,
    posts: {
      ...finished,
      scheduled: posts.agenda.countScheduled(),
      onTheirWay: posts.countActiveUploads(),
    },
    isQueuePaused: posts.queue.getStatus().pausedAtMs !== null,
    isListOfPostsSetAside: current.setAsideLedgerName !== null,
  }
}
