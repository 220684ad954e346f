import { Button } from '../components/button'
import { PracticeQuestion } from '../desktop/practice-question'
import { useAppInfo, useChannels } from '../desktop/desktop-provider'
import { useTexts } from '../i18n/use-texts'
import { useRoute } from '../desktop/use-route'
import { usePracticeMode } from '../desktop/use-practice-mode'

/** The way in for somebody without keys; it leaves when the first real account is connected. */
export function TryPractice() {
  const t = useTexts().shell.practice
  const { mode } = useAppInfo()
  const channels = useChannels()
  const practice = usePracticeMode()
  // The guide has the same button where it belongs.
  const isInGuide = useRoute().name === 'setup'
  const isNewcomer = mode === 'real' && channels.value?.channels.length === 0
  if (!isNewcomer || isInGuide) return null
  return (
    <section className="shell-try-practice" aria-label={t.tryTitle}>
      <strong>{t.tryTitle}</strong>
      <p>{t.tryDescription}</p>
      <Button size="small" isPending={practice.isPending} onPress={() => practice.set(true)}>
        {t.tryButton}
      </Button>
      <PracticeQuestion practice={practice} />
    </section>
  )
}
