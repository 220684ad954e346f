import { useState } from 'react'
import {
  CAPTION_PART_KINDS,
  findCaptionPartProblems,
  type CaptionPartInput,
  type CaptionPartProblem,
} from '../../../electron/shared/caption-part'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioGroup } from '../../components/radio-group'
import { TextArea } from '../../components/text-area'
import { TextField } from '../../components/text-field'
import { useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useTexts } from '../../i18n/use-texts'

/** Names and changes one part. What is wrong is said once saving was tried. */
export function CaptionPartForm({
  initial,
  onDone,
}: {
  readonly initial: CaptionPartInput
  readonly onDone: () => void
}) {
  const t = useTexts().captions
  const { captionParts } = useDesktop()
  const stores = useDesktopStores()
  const [part, setPart] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const saving = useRequest(captionParts.save)
  const problems = isTried ? findCaptionPartProblems(part) : []
  const problemOf = (...kinds: readonly CaptionPartProblem[]): string | null => {
    const problem = problems.find((candidate) => kinds.includes(candidate))
    return problem === undefined ? null : t.problems[problem]
  }
  const save = async (): Promise<void> => {
    setIsTried(true)
    if (findCaptionPartProblems(part).length > 0) return
    const list = await saving.run(part)
    if (list === null) return
    stores.captionParts.accept(list)
    onDone()
  }
  return (
    <Dialog
      title={initial.id === null ? t.newTitle : t.editTitle}
      isOpen
      onClose={onDone}
      footer={
        <>
          <Button onPress={onDone}>{t.cancel}</Button>
          <Button variant="primary" isPending={saving.isPending} onPress={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        className="caption-part-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {saving.error !== null && <ErrorBanner error={saving.error} />}
        <TextField
          label={t.name}
          autoFocus
          value={part.name}
          placeholder={t.namePlaceholder}
          errorMessage={problemOf('name-missing', 'name-too-long')}
          onChange={(name) => setPart({ ...part, name })}
        />
        <RadioGroup
          label={t.kind}
          appearance="segmented"
          value={part.kind}
          options={CAPTION_PART_KINDS.map((id) => ({ id, label: t.kinds[id] }))}
          onChange={(kind) => setPart({ ...part, kind })}
        />
        <TextArea
          label={t.text}
          rows={4}
          value={part.text}
          description={t.insertHint}
          errorMessage={problemOf('text-missing', 'text-too-long')}
          onChange={(text) => setPart({ ...part, text })}
        />
      </form>
    </Dialog>
  )
}
