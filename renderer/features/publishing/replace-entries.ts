import type { Draft, DraftEntry } from './draft'

/** The part of the page's state that changes with its entries. */
export interface EntryList {
  readonly entries: readonly DraftEntry[]
  readonly selectedId: string | null
  readonly checkedIds: ReadonlySet<string>
}

/** Takes entries out; the selection goes to a neighbour. */
export function removeEntries<S extends EntryList>(state: S, ids: ReadonlySet<string>): S {
  const entries = state.entries.filter((entry) => !ids.has(entry.id))
  if (entries.length === state.entries.length) return state
  const checkedIds = new Set([...state.checkedIds].filter((id) => !ids.has(id)))
  if (state.selectedId === null || !ids.has(state.selectedId)) {
    return { ...state, entries, checkedIds }
  }
  const isKept = (entry: DraftEntry): boolean => !ids.has(entry.id)
  const index = state.entries.findIndex((entry) => entry.id === state.selectedId)
  const neighbour = state.entries.slice(index).find(isKept) ?? entries.at(-1)
  return { ...state, entries, checkedIds, selectedId: neighbour?.id ?? null }
}

/** Exchanges one entry in its place. */
export function replaceEntry<S extends EntryList>(
  state: S,
  id: string,
  replace: (entry: DraftEntry) => DraftEntry,
): S {
  return {
    ...state,
    entries: state.entries.map((entry) => (entry.id === id ? replace(entry) : entry)),
  }
}

/** Exchanges one draft in its place; what is no draft stays. */
export function replaceDraft<S extends EntryList>(
  state: S,
  id: string,
  replace: (draft: Draft) => Draft,
): S {
  return replaceEntry(state, id, (entry) => (entry.kind === 'draft' ? replace(entry) : entry))
}

/** Exchanges many drafts at once. */
export function replaceDrafts<S extends EntryList, T>(
  state: S,
  byId: ReadonlyMap<string, T>,
  replace: (draft: Draft, value: T) => Draft,
): S {
  return {
    ...state,
    entries: state.entries.map((entry) => {
      const value = byId.get(entry.id)
      return value !== undefined && entry.kind === 'draft' ? replace(entry, value) : entry
    }),
  }
}
