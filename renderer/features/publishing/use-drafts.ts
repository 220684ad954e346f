import { useSyncExternalStore } from 'react'
import type { AppMode } from '../../../electron/shared/app-info'
import type { DesktopClient } from '../../desktop/desktop-client'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { DraftsStore } from './drafts-store'
import type { DraftsState } from './drafts-state'

/**
 * One store for each TikTok that the window has talked to. Main keeps the videos of practice mode apart, so a draft
 * made there must not turn up among the real ones; switching back finds everything again.
 */
const storesByClient = new WeakMap<DesktopClient, Map<AppMode, DraftsStore>>()

function draftsStoreFor(desktop: DesktopClient, mode: AppMode): DraftsStore {
  const stores = storesByClient.get(desktop) ?? new Map<AppMode, DraftsStore>()
  storesByClient.set(desktop, stores)
  const store = stores.get(mode) ?? new DraftsStore(desktop)
  stores.set(mode, store)
  return store
}

/** The drafts of this window and how they stand. They outlive the page. */
export function useDrafts(): { readonly store: DraftsStore; readonly state: DraftsState } {
  const store = draftsStoreFor(useDesktop(), useAppInfo().mode)
  return { store, state: useSyncExternalStore(store.subscribe, store.getSnapshot) }
}
