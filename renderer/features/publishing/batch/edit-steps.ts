import type { Draft } from '../draft'
import { removeEntries, type EntryList } from '../replace-entries'
import { undoChange, untouchedAdditions, type EditStep } from './edit-drafts'

/** The part of the page's state that the table's steps are about. */
interface SteppedList extends EntryList {
  /** What the table has changed, the last step last. */
  readonly editSteps: readonly EditStep[]
}

/** Steps of the table that can be taken back. */
const MAX_EDIT_STEPS = 50

/** Remembers a step, so that it can be taken back. */
export function keepStep<S extends SteppedList>(state: S, step: EditStep): S {
  return { ...state, editSteps: [...state.editSteps, step].slice(-MAX_EDIT_STEPS) }
}

/**
 * Puts copies behind the drafts they were made from, as one step that can be taken back. The copies are ticked and nothing else:
 * whatever is done next, removing included, is meant for them and must not hit what they were made from.
 */
export function addCopies<S extends SteppedList>(
  state: S,
  copiesByDraft: ReadonlyMap<string, readonly Draft[]>,
): S {
  const entries = state.entries.flatMap((entry) => [entry, ...(copiesByDraft.get(entry.id) ?? [])])
  if (entries.length === state.entries.length) return state
  const known = new Set(state.entries.map(({ id }) => id))
  const added = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'draft' && !known.has(entry.id) ? [[entry.id, entry] as const] : [],
    ),
  )
  const step: EditStep = { kind: 'added', added, checkedIds: state.checkedIds }
  return keepStep({ ...state, entries, checkedIds: new Set(added.keys()) }, step)
}

/** Takes the last step back that can be. A step whose rows are gone or were changed since is passed over. */
export function undoLastStep<S extends SteppedList>(state: S): S {
  const editSteps = [...state.editSteps]
  for (let step = editSteps.pop(); step !== undefined; step = editSteps.pop()) {
    const undone = undoStep(state, step)
    if (undone !== state) return { ...undone, editSteps }
  }
  return state.editSteps.length === 0 ? state : { ...state, editSteps: [] }
}

function undoStep<S extends SteppedList>(state: S, step: EditStep): S {
  if (step.kind === 'changed') {
    const entries = undoChange(state.entries, step)
    return entries === state.entries ? state : { ...state, entries }
  }
  const without = removeEntries(state, untouchedAdditions(state.entries, step))
  // The ticks go back to where they were, unless the person has ticked something else meanwhile.
  if (without === state || without.checkedIds.size > 0) return without
  const isThere = new Set(without.entries.map(({ id }) => id))
  return { ...without, checkedIds: new Set([...step.checkedIds].filter((id) => isThere.has(id))) }
}
