import { Copy } from 'lucide-react'
import type { Dictionary } from '../../i18n/en'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { useShowFailure } from '../../desktop/use-show-failure'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'
import type { VideolessDraft } from './draft'
import type { DraftsStore } from './drafts-store'
import { VideoFilePicker } from './video-file-picker'
import './videoless-card.css'

/** A draft of an earlier run whose video cannot be used now: what was typed, and the ways back to a video. */
export function VideolessCard({
  draft,
  store,
  onRemove,
}: {
  readonly draft: VideolessDraft
  readonly store: DraftsStore
  readonly onRemove: () => void
}) {
  const texts = useTexts()
  const t = texts.publishing.saved
  const { app } = useDesktop()
  const showFailure = useShowFailure()
  const { caption } = draft.saved.content
  const isChanged = draft.error.code === 'video-changed'
  const { title, body } = describe(draft, texts)
  return (
    <div className="publishing-single publishing-videoless">
      <Banner
        tone="warning"
        role="alert"
        title={title}
        actions={
          <>
            <VideoFilePicker
              variant="secondary"
              size="small"
              label={t.findAgain}
              isMultiple={false}
              onFiles={([file]) => {
                if (file !== undefined) void store.giveVideo(draft.id, file)
              }}
            />
            <Button size="small" onPress={() => void store.openVideoAgain(draft.id, isChanged)}>
              {isChanged ? t.useChanged : t.lookAgain}
            </Button>
            <Button size="small" variant="quiet" onPress={onRemove}>
              {t.remove}
            </Button>
          </>
        }
      >
        {body.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Banner>
      {caption !== '' && (
        <section className="publishing-videoless-caption" aria-label={t.caption}>
          <div>
            <h2>{t.caption}</h2>
            <Button
              size="small"
              variant="quiet"
              icon={<Copy />}
              onPress={() => {
                app
                  .copyText(caption)
                  .then(() => showToast({ tone: 'success', title: t.captionCopied }), showFailure)
              }}
            >
              {t.copyCaption}
            </Button>
          </div>
          <p>{caption}</p>
        </section>
      )}
    </div>
  )
}

function describe(
  { fileName, error }: VideolessDraft,
  texts: Dictionary,
): { readonly title: string; readonly body: readonly string[] } {
  const t = texts.publishing.saved
  if (error.code === 'video-not-found') {
    return { title: t.videoGone(fileName), body: [t.videoGoneBody] }
  }
  if (error.code === 'video-changed') {
    return { title: t.videoChanged(fileName), body: [t.videoChangedBody] }
  }
  const { cause, remedy } = describeError(texts.errors, error)
  return { title: t.videoRefused(fileName), body: [cause, remedy] }
}
