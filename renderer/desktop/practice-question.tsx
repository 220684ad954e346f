import { ConfirmDialog } from '../components/dialog'
import { useFormat, useTexts } from '../i18n/use-texts'
import type { PracticeMode } from './use-practice-mode'

/** Asks before practice mode is switched on over real posts that are scheduled: nobody keeps their time meanwhile. */
export function PracticeQuestion({
  practice,
}: {
  readonly practice: Pick<PracticeMode, 'asked' | 'answer'>
}) {
  const t = useTexts().shell.practice
  const format = useFormat()
  const { asked, answer } = practice
  return (
    <ConfirmDialog
      title={t.standingTitle}
      isOpen={asked !== null}
      confirmLabel={t.standingConfirm}
      cancelLabel={t.standingCancel}
      confirmVariant="primary"
      onCancel={() => answer(false)}
      onConfirm={() => answer(true)}
    >
      {asked !== null && (
        <>
          <p>
            {t.standing(
              asked.count,
              format.number(asked.count),
              format.weekdayDateTime(asked.firstMs),
            )}
          </p>
          <p>{t.standingBody}</p>
        </>
      )}
    </ConfirmDialog>
  )
}
