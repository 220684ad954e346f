import { memo, useMemo } from 'react'
import type { Channel } from '../../../electron/shared/channel'
import { FINISHED_PHASES } from '../../../electron/shared/history-filter'
import { DayField } from '../../components/day-field'
import { RadioGroup } from '../../components/radio-group'
import { SearchField } from '../../components/search-field'
import { Select } from '../../components/select'
import { useTexts } from '../../i18n/use-texts'
import { HISTORY_PERIODS, type HistoryChoice } from './history-choice'

const ALL = 'all'
const STATES = [ALL, ...FINISHED_PHASES] as const

/** Narrows the history. Drawn again only when something about it has changed, and not whenever more posts have been read. */
export const HistoryToolbar = memo(function HistoryToolbar({
  choice,
  channels,
  onChange,
}: {
  readonly choice: HistoryChoice
  readonly channels: readonly Channel[]
  readonly onChange: (change: Partial<HistoryChoice>) => void
}) {
  const { history: t, posts } = useTexts()
  const channelOptions = useMemo(
    () => [
      { id: ALL, label: t.allChannels },
      ...channels.map(({ id, displayName }) => ({ id, label: displayName })),
      // A channel that was disconnected meanwhile still narrows the list, and can be chosen away.
      ...(choice.channelId === null || channels.some(({ id }) => id === choice.channelId)
        ? []
        : [{ id: choice.channelId, label: t.goneChannel }]),
    ],
    [channels, choice.channelId, t],
  )
  return (
    <div className="history-toolbar" role="search" aria-label={t.narrow}>
      <div className="history-toolbar-fields">
        <SearchField
          label={t.search}
          placeholder={t.searchPlaceholder}
          value={choice.text}
          onChange={(text) => onChange({ text })}
        />
        <Select
          label={t.channel}
          placeholder={t.allChannels}
          value={choice.channelId ?? ALL}
          options={channelOptions}
          onChange={(id) => onChange({ channelId: id === ALL ? null : id })}
        />
        <Select
          label={t.period}
          placeholder={t.periods.any}
          value={choice.period}
          options={HISTORY_PERIODS.map((id) => ({ id, label: t.periods[id] }))}
          onChange={(period) => onChange({ period })}
        />
      </div>
      <div className="history-toolbar-fields">
        <RadioGroup
          label={posts.history.filterLabel}
          appearance="segmented"
          value={choice.phase ?? ALL}
          onChange={(id) => onChange({ phase: id === ALL ? null : id })}
          options={STATES.map((id) => ({
            id,
            label: posts.history.filters[id],
          }))}
        />
        {choice.period === 'custom' && (
          <div className="history-days">
            <DayField
              label={t.from}
              value={choice.fromDay}
              onChange={(fromDay) => onChange({ fromDay })}
            />
            <DayField
              label={t.until}
              value={choice.untilDay}
              onChange={(untilDay) => onChange({ untilDay })}
            />
          </div>
        )}
      </div>
    </div>
  )
})
