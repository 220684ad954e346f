import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'
import type { RefusedFile } from './draft'

/** Why a file cannot be used, and what to do about it. */
export function RefusedFileCard({
  file,
  onRemove,
}: {
  readonly file: RefusedFile
  readonly onRemove: () => void
}) {
  const texts = useTexts()
  const t = texts.publishing.refusedFile
  const { title, cause, remedy } = describeError(texts.errors, file.error)
  return (
    <div className="publishing-single">
      <Banner
        tone="danger"
        role="alert"
        title={t.title(file.fileName)}
        actions={
          <Button size="small" onPress={onRemove}>
            {t.remove}
          </Button>
        }
      >
        <p>
          <strong>{title}</strong>
        </p>
        <p>{cause}</p>
        <p>{remedy}</p>
      </Banner>
    </div>
  )
}
