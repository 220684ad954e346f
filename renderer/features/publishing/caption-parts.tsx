import { TextQuote } from 'lucide-react'
import { useState, type RefObject } from 'react'
import {
  CAPTION_PART_KINDS,
  guessCaptionPartKind,
  type CaptionPart,
  type CaptionPartInput,
} from '../../../electron/shared/caption-part'
import { SectionMenuButton, type MenuCommands } from '../../components/section-menu-button'
import { useCaptionParts } from '../../desktop/desktop-provider'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { CaptionPartForm } from './caption-part-form'
import { CaptionPartsDialog } from './caption-parts-dialog'
import { insertText, selectedText } from './insert-text'
import './caption-parts.css'

/** A menu closes with a fade and gives the focus back; the caption takes it after that. */
const AFTER_MENU_MS = 150

/** The menu of reusable texts at the caption: insert one, keep what stands there, manage them. */
export function CaptionParts({
  inputRef,
  caption,
  isDisabled,
}: {
  readonly inputRef: RefObject<HTMLTextAreaElement | null>
  readonly caption: string
  readonly isDisabled: boolean
}) {
  const t = useTexts().captions
  const parts = useSortedParts()
  const [isManaging, setIsManaging] = useState(false)
  const [draft, setDraft] = useState<CaptionPartInput | null>(null)

  const act = (command: string): void => {
    const element = inputRef.current
    const part = parts.find(({ id }) => id === command)
    if (part !== undefined) {
      setTimeout(() => {
        if (inputRef.current !== null) insertText(inputRef.current, part.text)
      }, AFTER_MENU_MS)
    } else if (command === KEEP) {
      const text = element === null ? caption : selectedText(element).text.trim()
      setDraft({ id: null, kind: guessCaptionPartKind(text), name: '', text })
    } else setIsManaging(true)
  }

  const sections: readonly MenuCommands<string>[] = [
    ...CAPTION_PART_KINDS.map((kind) => ({
      title: t.groups[kind],
      commands: parts
        .filter((part) => part.kind === kind)
        .map(({ id, name, text }) => ({ id, label: name, description: text })),
    })),
    {
      title: null,
      commands: [
        caption.trim() === ''
          ? { id: KEEP, label: t.newPart }
          : { id: KEEP, label: t.keep, description: t.keepHint },
        { id: MANAGE, label: t.manage },
      ],
    },
  ]
  return (
    <>
      <SectionMenuButton
        sections={sections}
        isDisabled={isDisabled}
        icon={<TextQuote />}
        onAction={act}
      >
        {t.menu}
      </SectionMenuButton>
      {draft !== null && <CaptionPartForm initial={draft} onDone={() => setDraft(null)} />}
      {isManaging && <CaptionPartsDialog parts={parts} onClose={() => setIsManaging(false)} />}
    </>
  )
}

/** No id of a part, which are random. */
const KEEP = 'command:keep'
const MANAGE = 'command:manage'

function useSortedParts(): readonly CaptionPart[] {
  const { value } = useCaptionParts()
  const { locale } = useFormat()
  const collator = new Intl.Collator(locale, { numeric: true })
  return [...(value?.parts ?? [])].sort((a, b) => collator.compare(a.name, b.name))
}
