import type { IpcMainInvokeEvent } from 'electron'

/**
 * Whether a request comes from our own page: the top frame, on the app's origin. `senderFrame` is null after a navigation,
 * which counts as a stranger (Electron's security checklist, item 17).
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  appOrigin: string,
): boolean {
  const frame = event.senderFrame
  if (frame?.parent !== null) return false
  try {
    const url = new URL(frame.url)
    // `URL.origin` is "null" for custom schemes in Node, so the parts are compared.
    return `${url.protocol}//${url.host}` === appOrigin
  } catch {
    return false
  }
}
