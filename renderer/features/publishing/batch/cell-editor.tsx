import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { countCaptionUnits } from '../../../../electron/shared/composer-rules'
import { CAPTION_MAX_UTF16_UNITS } from '../../../../electron/shared/tiktok-limits'
import { ListBox } from '../../../components/list-box'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { InteractionBoxes } from '../audience-section'
import { DisclosureSection } from '../disclosure-section'
import type { Draft } from '../draft'
import { ScheduleField } from '../schedule-field'
import type { BatchColumn } from './batch-columns'
import { parseCell, writeClock } from './cell-text'
import type { DraftEdit } from './edit-drafts'
import { judgeDraft, type BatchFacts } from './judge-draft'

export interface CellEditorProps {
  readonly draft: Draft
  readonly column: BatchColumn
  /** What was typed to open the editor: it takes the place of what stood there. */
  readonly typed: string | null
  /** Where it opens. */
  readonly cell: HTMLElement
  readonly facts: BatchFacts
  readonly onEdit: (edit: DraftEdit) => void
  /** Writes a caption into its draft while it is typed, so that neither a click elsewhere nor a crash loses it. No step of the table. */
  readonly onType: (caption: string) => void
  readonly onClose: () => void
  /** Enter keeps what was typed and goes on to the row below, as in spreadsheets. */
  readonly onEnter: () => void
}

/** The editor over one cell, the same controls as in the composer. */
export function CellEditor(props: CellEditorProps) {
  const { draft, column, cell, onClose } = props
  const t = useTexts().batch.table
  const trigger = useRef(cell)
  const beforeClose = useRef<() => void>(() => undefined)
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (isOpen) return
        beforeClose.current()
        onClose()
      }}
      placement="bottom start"
      offset={2}
      className="ui-popover batch-editor"
      data-kind={column}
    >
      <Dialog aria-label={t.edit(columnName(column, t), draft.video.fileName)}>
        <EditorContent {...props} beforeCloseRef={beforeClose} />
      </Dialog>
    </Popover>
  )
}

function columnName(column: BatchColumn, t: ReturnType<typeof useTexts>['batch']['table']): string {
  return t.columns[column]
}

interface EditorProps extends CellEditorProps {
  /** Called when the editor is closed by something else than its own keys. */
  readonly beforeCloseRef: RefObject<() => void>
}

function EditorContent(props: EditorProps): ReactNode {
  const { draft, column, facts, onEdit, onClose } = props
  const t = useTexts().publishing
  const judgement = judgeDraft(draft, facts)
  const { view, channel } = judgement
  const { id } = draft
  switch (column) {
    case 'caption':
      return <CaptionEditor {...props} />
    case 'cover':
      return <CoverEditor {...props} />
    case 'channel':
      return (
        <ListBox
          label={t.creator.channel}
          value={channel?.id ?? null}
          options={facts.channels.map(({ id: channelId, displayName, username }) => ({
            id: channelId,
            label: displayName,
            description: username === null ? undefined : `@${username}`,
          }))}
          onChange={(channelId) => {
            onEdit({ id, channelId })
            onClose()
          }}
        />
      )
    case 'viewers':
      if (channel === null || !view.privacy.isEnabled) return <Unknown />
      return (
        <ListBox
          label={t.privacy.label}
          value={view.privacy.chosen}
          options={view.privacy.options.map(({ level, explanation }) => ({
            id: level,
            label: t.privacy.options[level],
            description: t.privacy.descriptions[level],
            unavailableReason: explanation === null ? undefined : t.explanations[explanation],
          }))}
          onChange={(privacyLevel) => {
            const audience = { privacyLevel }
            onEdit({ id, changes: [{ field: 'audience', channelId: channel.id, audience }] })
            onClose()
          }}
        />
      )
    case 'interactions':
      if (channel === null) return <Unknown />
      return (
        <InteractionBoxes
          view={view}
          isLocked={false}
          onChange={(audience) =>
            onEdit({ id, changes: [{ field: 'audience', channelId: channel.id, audience }] })
          }
        />
      )
    case 'disclosure':
      return (
        <DisclosureSection
          view={view}
          isLocked={false}
          onDisclosureChange={(disclosure) =>
            onEdit({ id, changes: [{ field: 'disclosure', disclosure }] })
          }
          onAiGeneratedChange={(isAiGenerated) =>
            onEdit({ id, changes: [{ field: 'ai-generated', isAiGenerated }] })
          }
        />
      )
    case 'time':
      return (
        <ScheduleField
          scheduledForMs={draft.scheduledForMs}
          lateRule={{
            limitMs: draft.lateLimitMs,
            onChange: (lateLimitMs) =>
              onEdit({ id, changes: [{ field: 'late-rule', lateLimitMs }] }),
          }}
          isLocked={false}
          onChange={(scheduledForMs) =>
            onEdit({ id, changes: [{ field: 'schedule', scheduledForMs }] })
          }
        />
      )
    case 'select':
    case 'picture':
    case 'file':
    case 'status':
      return null
    default:
      return column satisfies never
  }
}

function Unknown() {
  const t = useTexts().publishing
  return <p className="batch-editor-hint">{t.explanations['creator-unknown']}</p>
}

function CaptionEditor({ draft, typed, beforeCloseRef, onEdit, onType, onEnter }: EditorProps) {
  const { batch, publishing } = useTexts()
  const format = useFormat()
  const [before] = useState(draft.caption)
  const [caption, setCaption] = useState(typed ?? before)
  const isTakenBack = useRef(false)
  const units = countCaptionUnits(caption)
  const type = (text: string): void => {
    setCaption(text)
    onType(text)
  }
  const keep = (): void => {
    if (isTakenBack.current || caption === before) return
    // One step of the table, which leads back to what stood there before.
    onType(before)
    onEdit({ id: draft.id, changes: [{ field: 'caption', caption }] })
  }
  // Whatever else closes the editor keeps what was typed: a click on another cell is no wish to lose it.
  useEffect(() => {
    beforeCloseRef.current = keep
  })
  return (
    <>
      <textarea
        className="ui-input batch-caption-input"
        aria-label={publishing.caption.label}
        value={caption}
        rows={5}
        autoFocus
        onFocus={placeCaretAtEnd}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
            isTakenBack.current = true
            onType(before)
          }
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (event.altKey) breakLine(event.currentTarget, type)
          else {
            keep()
            onEnter()
          }
        }}
      />
      <p className="batch-editor-hint">
        <span>{batch.table.captionHint}</span>
        <span className="tabular" data-over={units > CAPTION_MAX_UTF16_UNITS}>
          {publishing.caption.count(format.number(units), format.number(CAPTION_MAX_UTF16_UNITS))}
        </span>
      </p>
    </>
  )
}

function CoverEditor({ draft, typed, facts, onEdit, onEnter }: CellEditorProps) {
  const t = useTexts().batch.table
  const { coverTimestampMs } = draft
  const [text, setText] = useState(
    typed ?? (coverTimestampMs === null ? '' : writeClock(coverTimestampMs)),
  )
  const edit = parseCell(draft, 'cover', text, facts.channels)
  const keep = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (edit === null) return
    onEdit(edit)
    onEnter()
  }
  return (
    <>
      <input
        className="ui-input"
        aria-label={t.columns.cover}
        aria-invalid={edit === null}
        value={text}
        autoFocus
        onFocus={placeCaretAtEnd}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keep}
      />
      <p className="batch-editor-hint" role={edit === null ? 'alert' : undefined}>
        {edit === null ? t.coverOutside : t.coverHint}
      </p>
    </>
  )
}

/** Alt+Enter starts a line in spreadsheets; the browser does it for Shift+Enter only. */
function breakLine(area: HTMLTextAreaElement, onChange: (text: string) => void): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  onChange(area.value)
}

function placeCaretAtEnd(event: { readonly target: HTMLInputElement | HTMLTextAreaElement }): void {
  const { target } = event
  target.setSelectionRange(target.value.length, target.value.length)
}
