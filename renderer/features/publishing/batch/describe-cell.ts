import type { Dictionary } from '../../../i18n/en'
import type { Formatters } from '../../../i18n/formatters'
import type { Draft } from '../draft'
import type { BatchColumn } from './batch-columns'
import { writeClock } from './cell-text'
import type { RowJudgement } from './judge-draft'

/** What a cell shows. `isEmpty` is something that still has to be chosen, or nothing typed. */
export interface CellWords {
  readonly text: string
  readonly isEmpty: boolean
}

/** Puts one cell of a draft into words. Pictures and ticks have none. */
export function describeCell(
  draft: Draft,
  column: BatchColumn,
  { channel, view }: RowJudgement,
  texts: Pick<Dictionary, 'batch' | 'publishing'>,
  format: Pick<Formatters, 'dateTime' | 'list'>,
): CellWords {
  const t = texts.batch.table
  switch (column) {
    case 'file':
      return filled(draft.video.fileName)
    case 'caption':
      return draft.caption === '' ? empty(t.noCaption) : filled(draft.caption)
    case 'channel':
      return channel === null ? empty(t.chooseChannel) : filled(channel.displayName)
    case 'viewers':
      return view.privacy.chosen === null
        ? empty(t.notChosen)
        : filled(texts.publishing.privacy.options[view.privacy.chosen])
    case 'interactions': {
      const names = (['comment', 'duet', 'stitch'] as const)
        .filter((id) => view[id].isChecked)
        .map((id) => t.interactionNames[id])
      return names.length === 0 ? empty(t.nothingAllowed) : filled(format.list(names))
    }
    case 'disclosure':
      return describeDisclosure(view, t, format)
    case 'cover':
      return draft.coverTimestampMs === null
        ? empty(t.firstFrame)
        : filled(writeClock(draft.coverTimestampMs))
    case 'time':
      return draft.scheduledForMs === null
        ? empty(t.now)
        : filled(format.dateTime(draft.scheduledForMs))
    case 'select':
    case 'picture':
    case 'status':
      return empty('')
    default:
      return column satisfies never
  }
}

function describeDisclosure(
  { disclosure, yourBrand, brandedContent, aiGenerated }: RowJudgement['view'],
  t: Dictionary['batch']['table'],
  format: Pick<Formatters, 'list'>,
): CellWords {
  const kinds = [
    ...(yourBrand.isChecked ? [t.yourBrand] : []),
    ...(brandedContent.isChecked ? [t.brandedContent] : []),
    ...(disclosure.isChecked && !yourBrand.isChecked && !brandedContent.isChecked
      ? [t.disclosureIncomplete]
      : []),
    ...(aiGenerated.isChecked ? [t.aiGenerated] : []),
  ]
  return kinds.length === 0 ? empty(t.notDisclosed) : filled(format.list(kinds))
}

function filled(text: string): CellWords {
  return { text, isEmpty: false }
}

function empty(text: string): CellWords {
  return { text, isEmpty: true }
}
