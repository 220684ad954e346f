import { tokenizeCaption } from '../../../electron/shared/caption-tokens'
import type { CreatorInfo } from '../../../electron/shared/channel'
import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { PostSettings } from '../../../electron/shared/post'
import type { Video } from '../../../electron/shared/video'
import { Avatar } from '../../components/avatar'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { UploadFitNote } from './upload-fit-note'
import { VideoThumbnail } from './video-thumbnail'
import './review-card.css'

/**
 * One post as it would leave: the account first, then the video and everything that was chosen for it. What the rules show
 * counts, not what was typed, so nothing here can differ from the composer.
 */
export function ReviewCard({
  creator,
  settings,
  video,
  view,
  scheduledForMs,
}: {
  readonly creator: CreatorInfo
  readonly settings: PostSettings
  readonly video: Video
  /** `evaluateComposer` of exactly this creator, these settings and this video. */
  readonly view: ComposerView
  /** When the post begins; null is at once. */
  readonly scheduledForMs: number | null
}) {
  const { review: t, publishing, cover } = useTexts()
  const format = useFormat()
  const { durationMs } = video.probe
  return (
    <div className="review-card">
      <div className="review-account">
        <Avatar name={creator.nickname} imageUrl={creator.avatarDataUrl} sizePx={56} />
        <div className="review-account-words">
          <span className="review-quiet">{t.account}</span>
          <strong className="review-nickname">{creator.nickname}</strong>
          <span className="review-username">@{creator.username}</span>
        </div>
      </div>
      <div className="review-video">
        <VideoThumbnail video={video} atMs={settings.coverTimestampMs} />
        <div className="review-video-words">
          <strong className="review-file-name" title={video.fileName}>
            {video.fileName}
          </strong>
          <span className="review-quiet tabular">
            {[
              ...(durationMs === null ? [] : [format.clock(durationMs)]),
              format.bytes(video.sizeBytes),
            ].join(' · ')}
          </span>
        </div>
      </div>
      <UploadFitNote sizeBytes={video.sizeBytes} />
      <dl className="review-facts">
        <dt>{t.caption}</dt>
        <dd className="review-caption">
          {settings.caption === '' ? (
            <span className="review-quiet">{t.noCaption}</span>
          ) : (
            <Caption text={settings.caption} />
          )}
        </dd>
        <dt>{cover.label}</dt>
        <dd className="tabular">
          {settings.coverTimestampMs === null
            ? cover.firstFrame
            : cover.at(format.exactClock(settings.coverTimestampMs))}
        </dd>
        <dt>{t.viewers}</dt>
        <dd>
          {view.privacy.chosen === null
            ? t.notChosen
            : publishing.privacy.options[view.privacy.chosen]}
        </dd>
        <dt>{t.interactions}</dt>
        <dd>
          <Interactions view={view} />
        </dd>
        <dt>{t.disclosure}</dt>
        <dd>{view.label === null ? t.noDisclosure : publishing.disclosure.labels[view.label]}</dd>
        <dt>{t.aiLabel}</dt>
        <dd>{view.aiGenerated.isChecked ? t.labelled : t.notLabelled}</dd>
        <dt>{t.when}</dt>
        <dd>{scheduledForMs === null ? t.now : format.weekdayDateTime(scheduledForMs)}</dd>
      </dl>
    </div>
  )
}

/** The caption with its hashtags and mentions as TikTok will cut them. */
function Caption({ text }: { readonly text: string }) {
  return tokenizeCaption(text).map((token) =>
    token.kind === 'text' ? (
      token.text
    ) : (
      <span key={token.start} className="review-tag">
        {token.text}
      </span>
    ),
  )
}

function Interactions({ view }: { readonly view: ComposerView }) {
  const t = useTexts().review
  const format = useFormat()
  const all = ['comment', 'duet', 'stitch'] as const
  const namesOf = (isAllowed: boolean): readonly string[] =>
    all.filter((id) => view[id].isChecked === isAllowed).map((id) => t.interactionNames[id])
  const allowed = namesOf(true)
  const notAllowed = namesOf(false)
  if (allowed.length === 0) return t.noneAllowed
  return (
    <>
      <div>{t.allowed(format.list(allowed))}</div>
      {notAllowed.length > 0 && <div>{t.notAllowed(format.list(notAllowed))}</div>}
    </>
  )
}
