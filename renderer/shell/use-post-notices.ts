import { useEffect, useRef } from 'react'
import { describeNotices } from '../desktop/describe-notices'
import { useDesktop } from '../desktop/desktop-provider'
import { NoticeCollector, type PostNotice } from '../desktop/notice-collector'
import { useRouter } from '../desktop/use-route'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Posts of a batch end close together; one notice tells of all of them. */
const GATHER_MS = 3000

/** Has the operating system tell what has ended or needs the person, while they are not looking at the window. */
export function usePostNotices(): void {
  const desktop = useDesktop()
  const router = useRouter()
  const words = { texts: useTexts(), format: useFormat() }
  const latestWords = useRef(words)
  useEffect(() => {
    latestWords.current = words
  })

  useEffect(() => {
    const collector = new NoticeCollector(Date.now())
    let news: readonly PostNotice[] = []
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = (): void => {
      timer = null
      const { texts, format } = latestWords.current
      const notice = describeNotices(news, texts, format)
      news = []
      // Main knows whether anybody looks at the window. A notice that cannot be shown is not worth a message of its own.
      if (notice !== null) void desktop.app.showNotice(notice).catch(() => undefined)
    }
    const stopChanges = desktop.posts.onChanged((post) => {
      const one = collector.take(post)
      if (one === null) return
      news = [...news.filter(({ post: { id } }) => id !== one.post.id), one]
      timer ??= setTimeout(tell, GATHER_MS)
    })
    const stopClicks = desktop.app.onNoticeOpened(({ page }) => {
      router.navigate(page)
    })
    return () => {
      stopChanges()
      stopClicks()
      if (timer !== null) clearTimeout(timer)
    }
  }, [desktop, router])
}
