import { changeDraft, isLocked, type Draft, type DraftChange, type DraftEntry } from '../draft'

/** What one edit of the table does to one draft. */
export interface DraftEdit {
  readonly id: string
  /** The channel to post to; absent leaves it. */
  readonly channelId?: string
  readonly changes?: readonly DraftChange[]
}

/** One step of the table that can be taken back: the drafts it has changed, as they were and as they became. */
export interface EditStep {
  readonly before: ReadonlyMap<string, Draft>
  readonly after: ReadonlyMap<string, Draft>
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
): { readonly entries: readonly DraftEntry[]; readonly step: EditStep | null } {
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
  return after.size === 0 ? { entries, step: null } : { entries: edited, step: { before, after } }
}

/** Takes a step back. What a person has changed since then stays as it is. */
export function undoStep(
  entries: readonly DraftEntry[],
  { before, after }: EditStep,
): readonly DraftEntry[] {
  return entries.map((entry) => {
    const was = before.get(entry.id)
    const became = after.get(entry.id)
    if (was === undefined || became === undefined) return entry
    if (entry.kind !== 'draft' || isLocked(entry)) return entry
    const fields = EDITABLE_FIELDS.filter((field) => entry[field] === became[field])
    return { ...entry, ...Object.fromEntries(fields.map((field) => [field, was[field]])) }
  })
}

function applyEdit(draft: Draft, { channelId, changes = [] }: DraftEdit): Draft {
  const changed = changes.reduce(changeDraft, draft)
  return channelId === undefined || channelId === changed.channelId
    ? changed
    : { ...changed, channelId, stage: { kind: 'editing' } }
}
