import { FlaskConical } from 'lucide-react'
import { Button } from '../components/button'
import { useAppInfo } from '../desktop/desktop-provider'
import { useFormat, useTexts } from '../i18n/use-texts'
import { usePracticeMode } from '../desktop/use-practice-mode'

/** Says on every page that TikTok is not involved, so that nobody takes a practice post for a real one. */
export function PracticeBanner() {
  const t = useTexts().shell.practice
  const format = useFormat()
  const { mode, practiceOrigin, standingPosts } = useAppInfo()
  const practice = usePracticeMode()
  if (mode === 'real') return null
  const isExternal = mode === 'external-practice'
  const about = isExternal ? t.externalDescription(practiceOrigin ?? '') : t.description
  // What stands still says more than what practice is.
  const description =
    standingPosts === null
      ? about
      : t.standingNow(
          standingPosts.count,
          format.number(standingPosts.count),
          format.weekdayDateTime(standingPosts.firstMs),
        )
  return (
    <section
      className="shell-band shell-band-practice"
      aria-label={isExternal ? t.externalTitle : t.title}
    >
      <FlaskConical aria-hidden />
      <div className="shell-band-words" title={description}>
        <strong>{isExternal ? t.externalTitle : t.title}</strong>
        {description}
      </div>
      {!isExternal && (
        <Button size="small" isPending={practice.isPending} onPress={() => practice.set(false)}>
          {t.leave}
        </Button>
      )}
    </section>
  )
}
