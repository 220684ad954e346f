import type { ChannelsSnapshot } from '../../electron/shared/channel'
import type { CredentialsStatus } from '../../electron/shared/credentials'

/** What is to be said about the keychain. */
export type KeychainWarning = 'memory' | 'unavailable' | 'locked'

/** Secrets that are only in memory come first, because they are about to be lost. */
export function findKeychainWarning(
  credentials: Pick<CredentialsStatus, 'keychain' | 'secretStorage'> | null,
  channels: Pick<ChannelsSnapshot, 'channels'> | null,
): KeychainWarning | null {
  const isInMemory =
    credentials?.secretStorage === 'session' ||
    (channels?.channels.some(({ tokenStorage }) => tokenStorage === 'session') ?? false)
  if (isInMemory) return 'memory'
  if (credentials?.keychain === 'unavailable') return 'unavailable'
  if (credentials?.keychain === 'locked') return 'locked'
  return null
}
