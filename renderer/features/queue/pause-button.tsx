import { Pause, Play } from 'lucide-react'
import { Button } from '../../components/button'
import { useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { useRequest } from '../../desktop/use-request'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useTexts } from '../../i18n/use-texts'

/** Holds the whole queue, or lets it go on. */
export function PauseButton() {
  const t = useTexts().queue
  const { queue } = useDesktop()
  const stores = useDesktopStores()
  const showFailure = useShowFailure()
  const isPaused = useIsQueuePaused()
  const change = useRequest(async (isPausing: boolean) => {
    try {
      stores.queue.accept(await (isPausing ? queue.pause() : queue.resume()))
    } catch (reason) {
      showFailure(reason)
    }
  })
  return (
    <Button
      variant={isPaused ? 'primary' : 'secondary'}
      icon={isPaused ? <Play /> : <Pause />}
      isPending={change.isPending}
      onPress={() => void change.run(!isPaused)}
    >
      {isPaused ? t.resume : t.pause}
    </Button>
  )
}
