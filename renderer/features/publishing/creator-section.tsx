import { RefreshCw } from 'lucide-react'
import { useId } from 'react'
import type { Channel } from '../../../electron/shared/channel'
import { Avatar } from '../../components/avatar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { ButtonLink } from '../../components/link'
import { Select } from '../../components/select'
import { Skeleton } from '../../components/skeleton'
import { routeHref } from '../../desktop/routes'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { SectionHeading } from './section-heading'
import type { CreatorState } from './use-creator-info'
import './creator-section.css'

export interface CreatorSectionProps {
  readonly channels: readonly Channel[]
  readonly channel: Channel | null
  readonly onChooseChannel: (channelId: string) => void
  readonly creatorState: CreatorState
  readonly onAskAgain: () => void
}

/** Who the video is posted as: TikTok's point 1, first on the page (rules U1 to U3). */
export function CreatorSection({
  channels,
  channel,
  onChooseChannel,
  creatorState,
  onAskAgain,
}: CreatorSectionProps) {
  const t = useTexts().publishing.creator
  const headingId = useId()
  if (channels.length === 0) return null
  return (
    <section className="publishing-creator-card" aria-labelledby={headingId}>
      <SectionHeading id={headingId} point={1} title={t.heading} />
      <div className="publishing-creator">
        {channel !== null && <CreatorName channel={channel} creatorState={creatorState} />}
        {channels.length > 1 && (
          <Select
            className="publishing-channel-select"
            label={t.channel}
            placeholder={t.chooseChannel}
            value={channel?.id ?? null}
            options={channels.map(({ id, displayName, username }) => ({
              id,
              label: displayName,
              description: username === null ? undefined : `@${username}`,
            }))}
            onChange={onChooseChannel}
          />
        )}
      </div>
      {channel !== null && creatorState.phase === 'failed' && (
        <CreatorFailure error={creatorState.error} onAskAgain={onAskAgain} />
      )}
    </section>
  )
}

function CreatorName({
  channel,
  creatorState: { phase, creator },
}: {
  readonly channel: Channel
  readonly creatorState: CreatorState
}) {
  const t = useTexts().publishing.creator
  const format = useFormat()
  // What TikTok says now counts; the name kept from connecting only bridges the wait.
  const name = creator?.nickname ?? channel.displayName
  const username = creator?.username ?? channel.username
  return (
    <div className="publishing-creator-name">
      <Avatar name={name} imageUrl={creator?.avatarDataUrl ?? channel.avatarDataUrl} sizePx={44} />
      <div className="publishing-creator-words">
        <strong className="publishing-creator-nickname">{name}</strong>
        <span className="publishing-creator-detail" aria-live="polite">
          {username !== null && `@${username}`}
          {phase === 'loading' && (
            <>
              <Skeleton widthPx={96} heightPx={10} />
              <span className="visually-hidden">{t.loading}</span>
            </>
          )}
          {creator !== null &&
            ` · ${t.maxDuration(format.duration(creator.maxVideoDurationSec * 1000))}`}
        </span>
      </div>
    </div>
  )
}

function CreatorFailure({
  error,
  onAskAgain,
}: {
  readonly error: NonNullable<CreatorState['error']>
  readonly onAskAgain: () => void
}) {
  const texts = useTexts()
  const t = texts.publishing.creator
  const { title, cause, remedy } = describeError(texts.errors, error)
  const isForChannels =
    error.code === 'channel-needs-reconnect' || error.code === 'channel-permission-missing'
  return (
    <Banner
      tone="danger"
      role="alert"
      // A lost connection or a busy TikTok says nothing about the account.
      title={error.retryable ? title : `${t.cannotPost}: ${title}`}
      actions={
        isForChannels ? (
          <ButtonLink href={routeHref('channels')} size="small">
            {t.openChannels}
          </ButtonLink>
        ) : (
          <Button size="small" icon={<RefreshCw />} onPress={onAskAgain}>
            {t.askAgain}
          </Button>
        )
      }
    >
      <p>{cause}</p>
      <p>{remedy}</p>
    </Banner>
  )
}
