import type { AppErrorDto } from '../../../electron/shared/app-error'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { describeError, ErrorFacts } from '../../i18n/error-words'
import type { Formatters } from '../../i18n/formatters'
import { containerName } from '../../i18n/media-names'
import { useFormat, useTexts } from '../../i18n/use-texts'
import type { Dictionary } from '../../i18n/en'
import type { RefusedFile } from './draft'
import { ValueAndLimit } from './value-and-limit'

/** Why a file cannot be used, in the way the doctor says it: what is wrong, its value beside the limit, the way out. */
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
  const pair = readPair(file.error, texts.doctor.refusedLimits, useFormat())
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
        {pair !== null && <ValueAndLimit value={pair.value} limit={pair.limit} />}
        <p>{cause}</p>
        <p>{remedy}</p>
      </Banner>
    </div>
  )
}

/** The two sides of a refusal that is about an amount or a kind; null for all others. */
function readPair(
  error: AppErrorDto,
  t: Dictionary['doctor']['refusedLimits'],
  format: Formatters,
): { readonly value: string; readonly limit: string } | null {
  const facts = new ErrorFacts(error.detail)
  const actualBytes = facts.number('actualBytes')
  const limitBytes = facts.number('limitBytes')
  const container = facts.text('container')
  if (error.code === 'video-too-large' && actualBytes !== null && limitBytes !== null) {
    return { value: format.bytes(actualBytes), limit: t.tooLarge(format.bytes(limitBytes)) }
  }
  if (error.code === 'video-container-unsupported' && container !== null) {
    return { value: containerName(container), limit: t.containers }
  }
  return null
}
