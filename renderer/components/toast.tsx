import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useComponentTexts } from './component-texts'
import { IconButton } from './icon-button'
import './toast.css'

/** A short message that leaves by itself. Anything a person must act on belongs into the page instead. */
export interface ToastMessage {
  readonly tone: 'neutral' | 'success' | 'danger'
  readonly title: string
  readonly description?: string | undefined
}

/** React Aria's guide asks for five seconds at least, so that slow readers can follow. */
const TOAST_MS = 6_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })
const toneIcons = { neutral: Info, success: CircleCheck, danger: CircleAlert } as const

/** Shows a toast from anywhere in the window. A failure stays until it is closed. */
export function showToast(message: ToastMessage): void {
  queue.add(message, message.tone === 'danger' ? {} : { timeout: TOAST_MS })
}

/** Where toasts appear; the app renders it once. F6 brings the keyboard here. */
export function Toasts() {
  const texts = useComponentTexts()
  return (
    <ToastRegion queue={queue} className="ui-toasts" aria-label={texts.notifications}>
      {({ toast }) => {
        const ToneIcon = toneIcons[toast.content.tone]
        return (
          <AriaToast toast={toast} className="ui-toast" data-tone={toast.content.tone}>
            <ToneIcon aria-hidden className="ui-toast-icon" />
            <ToastContent className="ui-toast-content">
              <Text slot="title" className="ui-toast-title">
                {toast.content.title}
              </Text>
              {toast.content.description !== undefined && (
                <Text slot="description" className="ui-toast-description">
                  {toast.content.description}
                </Text>
              )}
            </ToastContent>
            <IconButton slot="close" label={texts.close} icon={<X />} size="small" />
          </AriaToast>
        )
      }}
    </ToastRegion>
  )
}
