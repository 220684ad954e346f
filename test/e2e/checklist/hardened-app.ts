import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { findWindowMadeVideo, makeFixableVideo } from '../../fixtures/fixable-videos'
import { AppWorld, type StartedApp } from '../app-world'
import { expect, launchConnected } from '../connected-test'
import { PAGE_NAMES } from '../screens/app-screens'

export const APP_PAGE = 'app://bundle/index.html'

/** What a page of the app was made with, as Electron holds it at run time. */
export interface SeenContents {
  readonly address: string
  readonly preferences: Readonly<Record<string, unknown>>
}

/** What is noted inside of the app. */
interface Notes {
  readonly contents: { address: string; preferences: Record<string, unknown> }[]
  readonly requests: string[]
}

/** Electron has this method and no type for it. */
interface WithPreferences {
  getLastWebPreferences(): Record<string, unknown>
}

type NotingScope = typeof globalThis & { hardeningNotes: Notes }

/**
 * The app after a run through everything that makes windows and requests, with every page's preferences and every request of
 * its sessions noted from outside.
 */
export class HardenedApp {
  private constructor(
    readonly world: AppWorld,
    readonly started: StartedApp,
    readonly seenContents: readonly SeenContents[],
    readonly requestedAddresses: readonly string[],
  ) {}

  static async run(): Promise<HardenedApp> {
    const world = await AppWorld.create()
    const started = await launchConnected(world)
    const folder = mkdtempSync(join(tmpdir(), 'sosyabot-hardening-'))
    const { electron } = started.app
    await beginNotes(electron)
    await makeCopyAndPublish(started, folder)
    for (const name of PAGE_NAMES) await started.screens.goTo(name)
    rmSync(folder, { recursive: true })
    const notes = await electron.evaluate(async ({ webContents }) => {
      const { hardeningNotes } = globalThis as NotingScope
      return {
        requests: hardeningNotes.requests,
        contents: [
          ...hardeningNotes.contents,
          ...webContents.getAllWebContents().map((one) => ({
            address: one.getURL(),
            preferences: (one as unknown as WithPreferences).getLastWebPreferences(),
          })),
        ],
      }
    })
    return new HardenedApp(world, started, notes.contents, notes.requests)
  }

  close(): Promise<void> {
    return this.world.dispose()
  }
}

/** A fixed copy, so that the hidden window and its session are there too, then the post of it. */
async function makeCopyAndPublish({ app, screens }: StartedApp, folder: string): Promise<void> {
  const path = makeFixableVideo(folder, findWindowMadeVideo())
  await screens.publishing.compose(path, 'Only me')
  await app.page.getByRole('button', { name: 'Make a fixed copy' }).click()
  await expect(app.page.getByText('This is the fixed copy.')).toBeVisible({ timeout: 60_000 })
  await screens.publishing.postAndConfirm()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
}

function beginNotes(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ app, session }) => {
    const notes: Notes = { contents: [], requests: [] }
    Object.assign(globalThis, { hardeningNotes: notes })
    for (const one of [session.defaultSession, session.fromPartition('fixed-copy')]) {
      one.webRequest.onBeforeRequest((details, callback) => {
        notes.requests.push(details.url)
        callback({})
      })
    }
    app.on('web-contents-created', (_event, contents) => {
      contents.once('did-start-navigation', ({ url }) => {
        const preferences = (contents as unknown as WithPreferences).getLastWebPreferences()
        notes.contents.push({ address: url, preferences: { ...preferences, session: null } })
      })
    })
  })
}
