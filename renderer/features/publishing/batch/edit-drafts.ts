import { changeDraft, isLocked, type Draft, type DraftChange, type DraftEntry } from '../draft'

/** What one edit of the table does to one draft. */
export interface DraftEdit {
  readonly id: string
  /** The channel to post to; absent leaves it. */
  readonly channelId?: string
  readonly changes?: readonly DraftChange[]
}

/** One step of the table that can be taken back. */
export type EditStep = ChangeStep | AddStep

/** Drafts that a step has changed, as they were and as they became. */
export interface ChangeStep {
  readonly kind: 'changed'
  readonly before: ReadonlyMap<string, Draft>
  readonly after: ReadonlyMap<string, Draft>
}

/** Drafts that a step has added, as they were made, and the rows that were ticked before. */
export interface AddStep {
  readonly kind: 'added'
  readonly added: ReadonlyMap<string, Draft>
  readonly checkedIds: ReadonlySet<string>
}

/** What a step can take back. The rest of a draft (its file, its stage) is not the table's to change. */
const EDITABLE_FIELDS = [
  'channelId',
  'caption',
  'audienceByChannel',
  'disclosure',
  'isAiGenerated',
  'coverTimestampMs',
  'scheduledForMs',
] as const satisfies readonly (keyof Draft)[]

/**
 * Applies one edit of the table to every draft it names. What is on its way or posted stays as it was agreed to. The step is
 * null when nothing has changed.
 */
export function editDrafts(
  entries: readonly DraftEntry[],
  edits: readonly DraftEdit[],
): { readonly entries: readonly DraftEntry[]; readonly step: ChangeStep | null } {
  const editsById = new Map(edits.map((edit) => [edit.id, edit]))
  const before = new Map<string, Draft>()
  const after = new Map<string, Draft>()
  const edited = entries.map((entry) => {
    const edit = editsById.get(entry.id)
    if (edit === undefined || entry.kind !== 'draft' || isLocked(entry)) return entry
    const next = applyEdit(entry, edit)
    if (EDITABLE_FIELDS.every((field) => next[field] === entry[field])) return entry
    before.set(entry.id, entry)
    after.set(entry.id, next)
    return next
  })
  return after.size === 0
    ? { entries, step: null }
    : { entries: edited, step: { kind: 'changed', before, after } }
}

/** Takes a change back. What a person has changed since then stays as it is. */
export function undoChange(
  entries: readonly DraftEntry[],
  { before, after }: ChangeStep,
): readonly DraftEntry[] {
  const undone = entries.map((entry) => {
    const was = before.get(entry.id)
    const became = after.get(entry.id)
    if (was === undefined || became === undefined) return entry
    if (entry.kind !== 'draft' || isLocked(entry)) return entry
    const fields = EDITABLE_FIELDS.filter((field) => entry[field] === became[field])
    if (fields.every((field) => was[field] === became[field])) return entry
    return { ...entry, ...Object.fromEntries(fields.map((field) => [field, was[field]])) }
  })
  return undone.some((entry, index) => entry !== entries[index]) ? undone : entries
}

/**
 * The added drafts that go again when their step is taken back: those that still are as they were made. What a person has typed
 * or chosen for one of them since then is never thrown away, and what is on its way cannot be.
 */
export function untouchedAdditions(
  entries: readonly DraftEntry[],
  { added }: AddStep,
): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => {
      const made = added.get(entry.id)
      if (made === undefined || entry.kind !== 'draft' || isLocked(entry)) return []
      const isUntouched =
        entry.video.id === made.video.id &&
        EDITABLE_FIELDS.every((field) => entry[field] === made[field])
      return isUntouched ? [entry.id] : []
    }),
  )
}

function applyEdit(draft: Draft, { channelId, changes = [] }: DraftEdit): Draft {
  const changed = changes.reduce(changeDraft, draft)
  return channelId === undefined || channelId === changed.channelId
    ? changed
    : { ...changed, channelId, stage: { kind: 'editing' } }
}
