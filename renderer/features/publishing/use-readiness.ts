import type { Channel } from '../../../electron/shared/channel'
import { useChannels, useCredentialsStatus } from '../../desktop/desktop-provider'

/** What the app lacks before anything can be posted, whatever the draft. */
export type Readiness = 'loading' | 'integration-disabled' | 'no-channel' | 'ready'

/** Whether the integration and at least one channel are there. */
export function useReadiness(): {
  readonly readiness: Readiness
  readonly channels: readonly Channel[]
} {
  const credentials = useCredentialsStatus().value
  const snapshot = useChannels().value
  const channels = snapshot?.channels ?? []
  if (credentials === null || snapshot === null) return { readiness: 'loading', channels }
  const isConfigured =
    credentials.isEnabled &&
    credentials.clientKey !== null &&
    credentials.secretFingerprint !== null
  if (!isConfigured) return { readiness: 'integration-disabled', channels }
  return { readiness: channels.length === 0 ? 'no-channel' : 'ready', channels }
}
