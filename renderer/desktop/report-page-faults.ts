import { PAGE_FAULT_MAX_LENGTH, type PageFault } from '../../electron/shared/support'
import type { DesktopClient } from './desktop-client'

/**
 * Hands faults of the page to main, which redacts them and writes them into the log. Nothing is shown here: where a person is
 * affected the error boundary says so.
 * @returns what React calls with a fault in drawing a page.
 */
export function reportPageFaults(
  client: Pick<DesktopClient, 'support'>,
  page: Pick<Window, 'addEventListener'>,
): (thrown: unknown) => void {
  const report = (kind: PageFault['kind'], thrown: unknown): void => {
    // A fault in telling of a fault must not go round in circles.
    client.support.reportPageFault(toPageFault(kind, thrown)).catch(() => undefined)
  }
  page.addEventListener('error', (event) => report('error', event.error ?? event.message))
  page.addEventListener('unhandledrejection', (event) => report('rejection', event.reason))
  return (thrown) => report('render', thrown)
}

function toPageFault(kind: PageFault['kind'], thrown: unknown): PageFault {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  return {
    kind,
    name: error.name.slice(0, 200),
    message: error.message.slice(0, PAGE_FAULT_MAX_LENGTH),
    stack: (error.stack ?? '').slice(0, PAGE_FAULT_MAX_LENGTH),
  }
}
