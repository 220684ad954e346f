import { useEffect, useState } from 'react'
import type { DiagnosticsFile } from '../../../electron/shared/support'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Disclosure } from '../../components/disclosure'
import { Skeleton } from '../../components/skeleton'
import { TextBlock } from '../../components/text-block'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Shows what the diagnostics hold, file by file, and saves exactly that. Mounted when it is opened. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const { support } = useTexts()
  const t = support.diagnostics
  const desktop = useDesktop()
  const [files, setFiles] = useState<readonly DiagnosticsFile[] | null>(null)
  const prepare = useRequest(desktop.support.prepareDiagnostics)
  const save = useRequest(desktop.support.saveDiagnostics)
  const { run } = prepare
  useEffect(() => {
    void run().then(setFiles)
  }, [run])

  const saveThem = async (): Promise<void> => {
    const saved = await save.run({ fileName: `${t.fileName}-${toDay(new Date())}.zip` })
    if (saved === null || saved.fileName === null) return
    showToast({ tone: 'success', title: t.saved, description: t.savedBody(saved.fileName) })
    onClose()
  }

  const error = prepare.error ?? save.error
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={files === null}
            isPending={save.isPending}
            onPress={() => void saveThem()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <p>{t.body}</p>
      {error !== null && <ErrorBanner error={error} page="help" />}
      {files === null ? (
        error === null && <Skeleton heightPx={160} />
      ) : (
        <ul className="diagnostics-files">
          {files.map((file) => (
            <li key={file.name}>
              <FileOfDiagnostics file={file} />
            </li>
          ))}
        </ul>
      )}
      <p>{t.leftOut}</p>
    </Dialog>
  )
}

function FileOfDiagnostics({ file }: { readonly file: DiagnosticsFile }) {
  const t = useTexts().support.diagnostics
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const isEmpty = file.sizeBytes === 0
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={setIsOpen}
      title={
        <span className="diagnostics-file-title">
          <span>{file.name}</span>
          <span className="diagnostics-file-size">
            {isEmpty ? t.empty : format.bytes(file.sizeBytes)}
          </span>
        </span>
      }
    >
      {isOpen && (
        <div className="diagnostics-file">
          {file.isPreviewCut && <p>{t.cut}</p>}
          <TextBlock label={file.name}>{isEmpty ? t.empty : file.preview}</TextBlock>
        </div>
      )}
    </Disclosure>
  )
}

function toDay(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
