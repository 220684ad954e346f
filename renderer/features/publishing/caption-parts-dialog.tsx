import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import {
  CAPTION_PART_KINDS,
  type CaptionPart,
  type CaptionPartInput,
} from '../../../electron/shared/caption-part'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { IconButton } from '../../components/icon-button'
import { useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useTexts } from '../../i18n/use-texts'
import { CaptionPartForm } from './caption-part-form'

/** Every caption part and hashtag set, to be changed and deleted. A deletion can be taken back while the dialog is open. */
export function CaptionPartsDialog({
  parts,
  onClose,
}: {
  readonly parts: readonly CaptionPart[]
  readonly onClose: () => void
}) {
  const t = useTexts().captions
  const { captionParts } = useDesktop()
  const { accept } = useDesktopStores().captionParts
  const showFailure = useShowFailure()
  const [edited, setEdited] = useState<CaptionPartInput | null>(null)
  const [deleted, setDeleted] = useState<CaptionPart | null>(null)
  const remove = (part: CaptionPart): void => {
    captionParts.delete(part.id).then((list) => {
      accept(list)
      setDeleted(part)
    }, showFailure)
  }
  const putBack = (part: CaptionPart): void => {
    captionParts.save(part).then((list) => {
      accept(list)
      setDeleted(null)
    }, showFailure)
  }
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            icon={<Plus />}
            onPress={() => setEdited({ id: null, kind: 'caption-part', name: '', text: '' })}
          >
            {t.newPart}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      {parts.length === 0 && (
        <div className="caption-parts-empty">
          <strong>{t.empty}</strong>
          <p>{t.emptyBody}</p>
        </div>
      )}
      {CAPTION_PART_KINDS.map((kind) => {
        const ofKind = parts.filter((part) => part.kind === kind)
        return ofKind.length === 0 ? null : (
          <section key={kind} aria-label={t.groups[kind]}>
            <h3 className="caption-parts-heading">{t.groups[kind]}</h3>
            <ul className="caption-parts-list">
              {ofKind.map((part) => (
                <li key={part.id}>
                  <span className="caption-parts-words">
                    <strong>{part.name}</strong>
                    <span>{part.text}</span>
                  </span>
                  <IconButton
                    size="small"
                    label={t.edit(part.name)}
                    icon={<Pencil />}
                    onPress={() => setEdited(part)}
                  />
                  <IconButton
                    size="small"
                    label={t.remove(part.name)}
                    icon={<Trash2 />}
                    onPress={() => remove(part)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <div className="caption-parts-deleted" role="status">
        {deleted !== null && (
          <>
            <span>{t.deleted(deleted.name)}</span>
            <Button size="small" variant="quiet" onPress={() => putBack(deleted)}>
              {t.undo}
            </Button>
          </>
        )}
      </div>
      {edited !== null && <CaptionPartForm initial={edited} onDone={() => setEdited(null)} />}
    </Dialog>
  )
}
