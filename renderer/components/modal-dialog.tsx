import { X } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useComponentTexts } from './component-texts'
import { IconButton } from './icon-button'

export interface ModalDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** `alertdialog` asks for a decision and does not close by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog'
}

/**
 * The part between title and buttons. Where it has to scroll it can be reached by the keyboard: the focus goes round inside the
 * dialog by React Aria's own list, which knows nothing of the browser's focusable scrollers.
 */
function DialogBody({ children }: { readonly children: ReactNode }) {
  const [isScrollable, setIsScrollable] = useState(false)
  const watch = useCallback((body: HTMLDivElement | null) => {
    if (body === null) return undefined
    const observer = new ResizeObserver(() =>
      setIsScrollable(body.scrollHeight > body.clientHeight + 1),
    )
    for (const element of [body, ...body.children]) observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={watch} className="ui-dialog-body" {...(isScrollable ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  )
}

/** A modal dialog: traps the focus, closes with Escape and gives the focus back. */
export function ModalDialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'medium',
  role = 'dialog',
}: ModalDialogProps) {
  const texts = useComponentTexts()
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) onClose()
      }}
      className="ui-dialog-overlay"
    >
      <Modal className="ui-dialog-modal" data-size={size}>
        <AriaDialog role={role} className="ui-dialog">
          <header className="ui-dialog-header">
            <Heading slot="title" className="ui-dialog-title">
              {title}
            </Heading>
            {role === 'dialog' && (
              <IconButton label={texts.close} icon={<X />} size="small" onPress={onClose} />
            )}
          </header>
          <DialogBody>{children}</DialogBody>
          {footer !== undefined && <footer className="ui-dialog-footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
