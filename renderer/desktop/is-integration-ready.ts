import type { CredentialsStatus } from '../../electron/shared/credentials'

/** Whether channels can connect and post: Status is on and a complete pair is in force. */
export function isIntegrationReady(
  status: Pick<CredentialsStatus, 'isEnabled' | 'clientKey' | 'secretFingerprint'>,
): boolean {
  return status.isEnabled && status.clientKey !== null && status.secretFingerprint !== null
}
