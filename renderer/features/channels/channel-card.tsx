import { RefreshCw, Unplug } from 'lucide-react'
import { useState } from 'react'
import type { Channel, ChannelHealth } from '../../../electron/shared/channel'
import type { QuotaFacts } from '../../../electron/shared/post-quota'
import { PUBLISH_SCOPE } from '../../../electron/shared/tiktok-limits'
import { Avatar } from '../../components/avatar'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Badge, StatusPill, type PillTone } from '../../components/status-pill'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { ChannelQuota } from './channel-quota'
import { DisconnectDialog } from './disconnect-dialog'

const healthTones: Readonly<Record<ChannelHealth, PillTone>> = {
  ok: 'success',
  'permission-missing': 'warning',
  'needs-reconnect': 'danger',
}

/** One connected account: who it is, whether it can post, what was granted. */
export function ChannelCard({
  channel,
  quota,
  onReconnect,
}: {
  readonly channel: Channel
  /** Null while it is not known. */
  readonly quota: QuotaFacts | null
  readonly onReconnect: () => void
}) {
  const t = useTexts().channels
  const format = useFormat()
  const [isAsking, setIsAsking] = useState(false)
  const { displayName: name, username, health, grantedScopes } = channel
  const needsReconnect = health !== 'ok'
  return (
    <Card>
      <div className="channels-card-head">
        <Avatar name={name} imageUrl={channel.avatarDataUrl} sizePx={44} />
        <div className="channels-card-names">
          <h2 className="channels-card-name">{name}</h2>
          {/* Without the permission nothing is posted, so its promise of a name would never come true. */}
          {(username !== null || health === 'ok') && (
            <span className="channels-card-username">
              {username === null ? t.noUsername : t.username(username)}
            </span>
          )}
        </div>
        <StatusPill tone={healthTones[health]}>{t.health[health]}</StatusPill>
        <div className="channels-card-actions">
          <Button
            size="small"
            variant={needsReconnect ? 'secondary' : 'quiet'}
            icon={<RefreshCw />}
            aria-label={t.reconnectLabel(name)}
            onPress={onReconnect}
          >
            {t.reconnect}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={<Unplug />}
            aria-label={t.disconnectLabel(name)}
            onPress={() => setIsAsking(true)}
          >
            {t.disconnect}
          </Button>
        </div>
      </div>
      {health !== 'ok' && (
        <InlineMessage tone={health === 'needs-reconnect' ? 'danger' : 'warning'}>
          {t.healthNotes[health]}
        </InlineMessage>
      )}
      {quota !== null && health === 'ok' && <ChannelQuota facts={quota} />}
      <dl className="channels-facts">
        <div>
          <dt>{t.grantedScopes}</dt>
          <dd className="channels-scopes">
            {grantedScopes.map((scope) => (
              <Badge key={scope}>{scope}</Badge>
            ))}
            {!grantedScopes.includes(PUBLISH_SCOPE) && (
              <Badge tone="warning">{t.missingScope(PUBLISH_SCOPE)}</Badge>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.connectedSince}</dt>
          <dd>{format.date(channel.connectedAtMs)}</dd>
        </div>
        <div>
          <dt>{t.tokenStorage}</dt>
          <dd>{t.tokenStorages[channel.tokenStorage]}</dd>
        </div>
      </dl>
      <DisconnectDialog channel={channel} isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </Card>
  )
}
