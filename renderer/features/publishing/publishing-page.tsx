import { Upload } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button'
import { latePart } from '../../components/late-part'
import { useEverTrue } from '../../components/use-ever-true'
import { Page, PageHeader } from '../../components/page-header'
import { Spinner } from '../../components/spinner'
import { useDesktop } from '../../desktop/desktop-provider'
import { useRoute, useRouter } from '../../desktop/use-route'
import { useTexts } from '../../i18n/use-texts'
import { hasBeenEdited, type DraftEntry } from './draft'
import { effectiveView, selectedEntry } from './drafts-state'
import { DraftsNoticeBanner, SaveTrouble } from './drafts-notice'
import { ViewSwitch } from './batch/view-switch'
import { DropWelcome } from './drop-welcome'
import { SetupNotice } from './setup-notice'
import { useDrafts } from './use-drafts'
import { useFileDrop } from './use-file-drop'
import { useFilePaste } from './use-file-paste'
import { useReadiness } from './use-readiness'
import { VideoFilePicker } from './video-file-picker'
import './publishing.css'

// What shows drafts; a start without any needs none of it.
const SheetDialog = latePart(async () => (await import('./batch/sheet-dialog')).SheetDialog)
const Composer = latePart(async () => (await import('./composer')).Composer)
const BatchView = latePart(async () => (await import('./batch/batch-view')).BatchView)
const PostedDraft = latePart(async () => (await import('./posted-draft')).PostedDraft)
const RefusedFileCard = latePart(async () => (await import('./refused-file-card')).RefusedFileCard)
const VideolessCard = latePart(async () => (await import('./videoless-card')).VideolessCard)
const DraftList = latePart(async () => (await import('./draft-list')).DraftList)
const RemoveDraftDialog = latePart(
  async () => (await import('./remove-draft-dialog')).RemoveDraftDialog,
)

/** Drop videos, write what belongs to them, post. */
export function PublishingPage() {
  const t = useTexts().publishing
  const { store, state } = useDrafts()
  const { readiness, channels } = useReadiness()
  const addFiles = (files: readonly File[]): void => void store.addFiles(files)
  const isDropTarget = useFileDrop(addFiles)
  const { video } = useDesktop()
  useEffect(() => {
    void store.addOpened()
    return video.onFilesOpened(() => void store.addOpened())
  }, [store, video])
  const router = useRouter()
  const draftId = useRoute().query.get('draft') ?? null
  useEffect(() => {
    if (draftId === null) return
    store.select(draftId)
    store.setView('list')
    // Asked once: the same draft can be asked for again later.
    router.navigate('publishing')
  }, [store, draftId, router])
  useFilePaste((files) => void store.paste(files))
  const entry = selectedEntry(state)
  const hasEntries = state.entries.length > 0
  const view = effectiveView(state)
  // The switch answers at once; what it shows is built in slices, because three hundred rows would hold up a frame.
  const isTable = useDeferredValue(view) === 'table' && hasEntries
  const [firstSheet] = state.sheets
  const gridRef = useRef<HTMLDivElement>(null)
  // Another video is read from its beginning, and not from where the one before was left.
  useEffect(() => {
    gridRef.current?.closest('.ui-page')?.scrollTo({ top: 0 })
  }, [entry?.id])
  const [draftToRemove, setDraftToRemove] = useState<DraftEntry | null>(null)
  const isRemoveAsked = useEverTrue(draftToRemove !== null)
  const remove = useCallback(
    (candidate: DraftEntry): void => {
      if (hasBeenEdited(candidate)) setDraftToRemove(candidate)
      else store.remove(candidate.id)
    },
    [store, setDraftToRemove],
  )

  return (
    <Page width={isTable ? 'full' : 'wide'}>
      <PageHeader
        title={t.title}
        // The table needs the line more than these words.
        description={isTable ? undefined : t.subtitle}
        actions={
          hasEntries && (
            <>
              {state.entries.length > 1 && (
                <ViewSwitch view={view} onChange={(next) => store.setView(next)} />
              )}
              <Button variant="quiet" onPress={() => void store.addSample()}>
                {t.files.trySample}
              </Button>
              <VideoFilePicker variant="secondary" onFiles={addFiles} />
            </>
          )
        }
      />
      <SetupNotice readiness={readiness} />
      {state.saveError !== null && <SaveTrouble error={state.saveError} />}
      <DraftsNoticeBanner notice={state.notice} onDismiss={() => store.dismissNotice()} />
      {isTable ? (
        <BatchView store={store} state={state} readiness={readiness} channels={channels} />
      ) : hasEntries ? (
        <div ref={gridRef} className="publishing-grid" data-single={state.entries.length === 1}>
          {state.entries.length > 1 && (
            <DraftList
              store={store}
              state={state}
              channels={channels}
              readiness={readiness}
              onRemove={remove}
            />
          )}
          {entry !== null && renderEntry(entry)}
        </div>
      ) : (
        !state.isAwaitingSaved && (
          <DropWelcome
            picker={<VideoFilePicker variant="primary" onFiles={addFiles} />}
            onTrySample={() => void store.addSample()}
          />
        )
      )}
      {firstSheet !== undefined && (
        <SheetDialog
          key={firstSheet.ticket}
          ticket={firstSheet.ticket}
          store={store}
          state={state}
          channels={channels}
        />
      )}
      {isRemoveAsked && (
        <RemoveDraftDialog
          draft={draftToRemove}
          onKeep={() => setDraftToRemove(null)}
          onRemove={(draft) => {
            store.remove(draft.id)
            setDraftToRemove(null)
          }}
        />
      )}
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
    if (shown.kind === 'videoless') {
      return <VideolessCard draft={shown} store={store} onRemove={() => remove(shown)} />
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
        readiness={readiness}
        onRemove={() => remove(shown)}
      />
    )
  }
}
