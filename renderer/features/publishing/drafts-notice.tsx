import type { AppErrorDto } from '../../../electron/shared/app-error'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { ErrorBanner } from '../../desktop/error-banner'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'
import { IntakeNoticeBanner } from './batch/intake-notice'
import type { DraftsNotice } from './settle-files'

/** Something to say once above the list, until it is dismissed. */
export function DraftsNoticeBanner({
  notice,
  onDismiss,
}: {
  readonly notice: DraftsNotice | null
  readonly onDismiss: () => void
}) {
  const t = useTexts().publishing
  if (notice === null) return null
  const dismiss = (
    <Button size="small" onPress={onDismiss}>
      {t.files.dismiss}
    </Button>
  )
  switch (notice.kind) {
    case 'nothing-to-paste':
      return <Banner tone="info" role="status" title={t.files.nothingToPaste} actions={dismiss} />
    case 'intake':
      return <IntakeNoticeBanner report={notice.report} actions={dismiss} />
    case 'drafts-set-aside':
      return (
        <Banner tone="warning" role="alert" title={t.saved.setAside} actions={dismiss}>
          <p>{t.saved.setAsideBody(notice.setAsideFileName)}</p>
        </Banner>
      )
    case 'cover-lost':
      return (
        <Banner
          tone="warning"
          role="status"
          title={t.saved.coverLost(notice.fileName)}
          actions={dismiss}
        />
      )
    case 'error':
      return <ErrorBanner error={notice.error} actions={dismiss} />
    default:
      return notice satisfies never
  }
}

/** What is typed is not on the disk. Stays until it is. */
export function SaveTrouble({ error }: { readonly error: AppErrorDto }) {
  const texts = useTexts()
  const t = texts.publishing.saved
  const { cause, remedy } = describeError(texts.errors, error)
  return (
    <Banner tone="danger" role="alert" title={t.notSaved}>
      <p>{cause}</p>
      <p>{remedy}</p>
      <p>{t.notSavedBody}</p>
    </Banner>
  )
}
