import { useEffect } from 'react'
import { useChannels } from '../desktop/desktop-provider'
import { useSetupProgress } from '../desktop/use-setup'
import { useRoute, useRouter } from '../desktop/use-route'

/**
 * Where no account is connected yet, the app begins with the set-up guide, unless somebody has put it aside. Answers whether the
 * page has to wait, some milliseconds, until that is known. An address that was asked for is never changed.
 */
export function useLeadToSetup(): boolean {
  const router = useRouter()
  // For the news that the address has changed.
  useRoute()
  const channels = useChannels()
  const progress = useSetupProgress()
  const isUndecided = router.isAddressEmpty()
  const isKnown = channels.phase !== 'loading' && progress.phase !== 'loading'
  const isLed =
    isUndecided &&
    channels.value?.channels.length === 0 &&
    progress.value !== null &&
    !progress.value.isPutAside

  useEffect(() => {
    if (isLed) router.navigate('setup')
  }, [isLed, router])

  return isUndecided && (!isKnown || isLed)
}
