import { useEffect } from 'react'
import { useDesktop } from '../desktop/desktop-provider'
import { useRouter } from '../desktop/use-route'

/** Goes to the page that takes videos in when somebody opens some with the app. */
export function useShowOpenedFiles(): void {
  const { video } = useDesktop()
  const router = useRouter()
  useEffect(() => video.onFilesOpened(() => router.navigate('publishing')), [video, router])
}
