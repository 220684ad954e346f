import { PartyPopper } from 'lucide-react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { ButtonLink } from '../../components/link'
import { useAppInfo } from '../../desktop/desktop-provider'
import { routeHref } from '../../desktop/routes'
import type { PracticeMode } from '../../desktop/use-practice-mode'
import { useTexts } from '../../i18n/use-texts'

/** The end of a way, and where the next one begins. */
export function SetupFinished({ practice }: { readonly practice: PracticeMode }) {
  const t = useTexts().setup.finished
  const { mode } = useAppInfo()
  if (mode === 'practice') {
    return (
      <Banner
        tone="success"
        icon={<PartyPopper />}
        title={t.practiceTitle}
        actions={
          <Button
            variant="primary"
            isPending={practice.isPending}
            onPress={() => practice.set(false)}
          >
            {t.practiceGoOn}
          </Button>
        }
      >
        {t.practiceBody}
      </Banner>
    )
  }
  return (
    <Banner
      tone="success"
      icon={<PartyPopper />}
      title={t.title}
      actions={
        <ButtonLink href={routeHref('publishing')} variant="primary">
          {t.open}
        </ButtonLink>
      }
    >
      {t.body}
    </Banner>
  )
}
