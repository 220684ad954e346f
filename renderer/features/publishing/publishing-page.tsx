import { Upload } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page, PageHeader } from '../../components/page-header'
import { Spinner } from '../../components/spinner'
import { ErrorBanner } from '../../desktop/error-banner'
import { useTexts } from '../../i18n/use-texts'
import { Composer } from './composer'
import { hasBeenEdited, type Draft, type DraftEntry } from './draft'
import { DraftList } from './draft-list'
import { selectedEntry } from './drafts-state'
import { IntakeNoticeBanner } from './batch/intake-notice'
import { DropWelcome } from './drop-welcome'
import { PostedDraft } from './posted-draft'
import { RefusedFileCard } from './refused-file-card'
import { RemoveDraftDialog } from './remove-draft-dialog'
import { SetupNotice } from './setup-notice'
import { useDrafts } from './use-drafts'
import { useFileDrop } from './use-file-drop'
import { useFilePaste } from './use-file-paste'
import { useReadiness } from './use-readiness'
import { VideoFilePicker } from './video-file-picker'
import './publishing.css'

/** Drop videos, write what belongs to them, post. */
export function PublishingPage() {
  const t = useTexts().publishing
  const { store, state } = useDrafts()
  const { readiness, channels } = useReadiness()
  const addFiles = (files: readonly File[]): void => void store.addFiles(files)
  const isDropTarget = useFileDrop(addFiles)
  useFilePaste((files) => void store.paste(files))
  const entry = selectedEntry(state)
  const hasEntries = state.entries.length > 0
  const [draftToRemove, setDraftToRemove] = useState<Draft | null>(null)
  const remove = (candidate: DraftEntry): void => {
    if (candidate.kind === 'draft' && hasBeenEdited(candidate)) setDraftToRemove(candidate)
    else store.remove(candidate.id)
  }

  return (
    <Page>
      <PageHeader
        title={t.title}
        description={t.subtitle}
        actions={
          hasEntries && (
            <>
              <Button variant="quiet" onPress={() => void store.addSample()}>
                {t.files.trySample}
              </Button>
              <VideoFilePicker variant="secondary" onFiles={addFiles} />
            </>
          )
        }
      />
      <SetupNotice readiness={readiness} />
      <Notice store={store} notice={state.notice} />
      {hasEntries ? (
        <div className="publishing-grid" data-single={state.entries.length === 1}>
          {state.entries.length > 1 && <DraftList store={store} state={state} onRemove={remove} />}
          {entry !== null && renderEntry(entry)}
        </div>
      ) : (
        <DropWelcome
          picker={<VideoFilePicker variant="primary" onFiles={addFiles} />}
          onTrySample={() => void store.addSample()}
        />
      )}
      <RemoveDraftDialog
        draft={draftToRemove}
        onKeep={() => setDraftToRemove(null)}
        onRemove={(draft) => {
          store.remove(draft.id)
          setDraftToRemove(null)
        }}
      />
      {isDropTarget && (
        <div className="publishing-veil" aria-hidden>
          <div className="publishing-veil-card">
            <Upload />
            <span>{t.files.dropToAdd}</span>
          </div>
        </div>
      )}
    </Page>
  )

  function renderEntry(shown: DraftEntry) {
    if (shown.kind === 'reading') {
      return (
        <div className="publishing-single publishing-reading" role="status">
          <Spinner label={t.list.reading} size="large" />
          <p>{t.list.reading}</p>
        </div>
      )
    }
    if (shown.kind === 'refused-file') {
      return <RefusedFileCard file={shown} onRemove={() => store.remove(shown.id)} />
    }
    if (shown.stage.kind === 'posted') {
      return (
        <PostedDraft
          draft={shown}
          post={state.posts.get(shown.stage.postId) ?? null}
          store={store}
        />
      )
    }
    return (
      <Composer
        draft={shown}
        store={store}
        channels={channels}
        lastChannelId={state.lastChannelId}
        readiness={readiness}
        onRemove={() => remove(shown)}
      />
    )
  }
}

function Notice({
  store,
  notice,
}: {
  readonly store: ReturnType<typeof useDrafts>['store']
  readonly notice: ReturnType<typeof useDrafts>['state']['notice']
}) {
  const t = useTexts().publishing.files
  if (notice === null) return null
  const dismiss = (
    <Button size="small" onPress={() => store.dismissNotice()}>
      {t.dismiss}
    </Button>
  )
  if (notice.kind === 'nothing-to-paste') {
    return <Banner tone="info" role="status" title={t.nothingToPaste} actions={dismiss} />
  }
  if (notice.kind === 'intake') {
    return <IntakeNoticeBanner report={notice.report} actions={dismiss} />
  }
  return <ErrorBanner error={notice.error} actions={dismiss} />
}
