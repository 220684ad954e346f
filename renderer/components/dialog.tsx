import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from './button'
import { latePart } from './late-part'
import type { ModalDialogProps } from './modal-dialog'
import { useEverTrue } from './use-ever-true'
import './dialog.css'

const ModalDialog = latePart(async () => (await import('./modal-dialog')).ModalDialog)

/**
 * A modal dialog: traps the focus, closes with Escape and gives the focus back. Nothing of it is in the page before it is opened
 * for the first time: every row of a long list has its questions.
 */
export function Dialog(props: ModalDialogProps) {
  const isWanted = useEverTrue(props.isOpen)
  return isWanted && <ModalDialog {...props} />
}

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly confirmVariant?: ButtonVariant
  readonly isPending?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something that cannot be undone. The safe answer has the focus. */
export function ConfirmDialog({
  title,
  isOpen,
  children,
  confirmLabel,
  cancelLabel,
  confirmVariant = 'danger',
  isPending = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button autoFocus onPress={onCancel}>
            {cancelLabel}
          </Button>
          <Button variant={confirmVariant} isPending={isPending} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
