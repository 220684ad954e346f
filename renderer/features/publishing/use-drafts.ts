import { useSyncExternalStore } from 'react'
import type { AppMode } from '../../../electron/shared/app-info'
import type { DesktopClient } from '../../desktop/desktop-client'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { DraftsStore } from './drafts-store'
import { DraftFixes } from './fix/draft-fixes'
import type { DraftsState } from './drafts-state'

/**
 * One store for each TikTok that the window has talked to. Main keeps the videos of practice mode apart, so a draft
 * made there must not turn up among the real ones; switching back finds everything again.
 */
const storesByClient = new WeakMap<DesktopClient, Map<AppMode, DraftsStore>>()

function draftsStoreFor(desktop: DesktopClient, mode: AppMode): DraftsStore {
  const stores = storesByClient.get(desktop) ?? new Map<AppMode, DraftsStore>()
  storesByClient.set(desktop, stores)
  const known = stores.get(mode)
  if (known !== undefined) return known
  const store = new DraftsStore(desktop, mode)
  stores.set(mode, store)
  saveWhenLeft(store)
  void store.restore()
  return store
}

/** The moments in which a person stops typing: nothing is left to a timer then. For as long as the window lives. */
function saveWhenLeft({ saveNow }: DraftsStore): void {
  document.addEventListener('focusout', saveNow)
  document.addEventListener('visibilitychange', saveNow)
  for (const event of ['blur', 'beforeunload', 'pagehide']) window.addEventListener(event, saveNow)
}

const fixesByStore = new WeakMap<DraftsStore, DraftFixes>()

/** The fixed copies that the drafts of this window have asked for. */
export function useDraftFixes(): DraftFixes {
  const desktop = useDesktop()
  const store = draftsStoreFor(desktop, useAppInfo().mode)
  const known = fixesByStore.get(store)
  if (known !== undefined) return known
  const fixes = new DraftFixes(desktop.video, store)
  store.subscribe(() => fixes.stopForGone((draftId) => store.has(draftId)))
  fixesByStore.set(store, fixes)
  return fixes
}

/** The drafts of this window and how they stand. They outlive the page. */
export function useDrafts(): { readonly store: DraftsStore; readonly state: DraftsState } {
  const store = draftsStoreFor(useDesktop(), useAppInfo().mode)
  return { store, state: useSyncExternalStore(store.subscribe, store.getSnapshot) }
}
