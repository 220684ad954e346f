import { useSyncExternalStore } from 'react'
import type { SnapshotState, SnapshotStore } from './snapshot-store'

/** The state of a snapshot, rendered again with every change. The store loads it and follows its event. */
export function useSnapshot<T>(store: SnapshotStore<T>): SnapshotState<T> {
  return useSyncExternalStore(store.onDidChange, store.getState)
}
