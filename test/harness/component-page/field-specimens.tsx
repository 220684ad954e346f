import { CopyField } from '../../../renderer/components/copy-field'
import { DateTimeField } from '../../../renderer/components/date-time-field'
import { DayField } from '../../../renderer/components/day-field'
import { SearchField } from '../../../renderer/components/search-field'
import { TextArea } from '../../../renderer/components/text-area'
import { TextField } from '../../../renderer/components/text-field'
import { stay, type SpecimenSection } from './specimen'

const NOON_MS = Date.UTC(2026, 10, 27, 12)
const DAY_MS = 24 * 60 * 60_000
const time = {
  label: 'Time',
  valueMs: NOON_MS,
  onChange: stay,
  timeZone: 'Europe/Istanbul',
  minMs: NOON_MS,
  maxMs: NOON_MS + 30 * DAY_MS,
}
const key = { label: 'Client Key', isMonospace: true } as const

export const fieldSpecimens: SpecimenSection = {
  title: 'Fields',
  specimens: [
    {
      name: 'TextField',
      states: {
        empty: <TextField {...key} placeholder="awx7…" description="From App credentials." />,
        filled: <TextField {...key} defaultValue="awx7k2m9q4r8t1" aside="14 characters" />,
        wrong: (
          <TextField
            {...key}
            defaultValue="aw x7"
            errorMessage="A Client Key has letters and digits only."
          />
        ),
        disabled: <TextField {...key} defaultValue="awx7k2m9q4r8t1" isDisabled />,
      },
    },
    {
      name: 'TextArea',
      states: {
        empty: <TextArea label="Caption" placeholder="What is it about?" aside="0 / 2,200" />,
        filled: (
          <TextArea label="Caption" defaultValue="Menemen in ten minutes" aside="22 / 2,200" />
        ),
        wrong: (
          <TextArea
            label="Caption"
            defaultValue="Menemen in ten minutes"
            errorMessage="31 characters too many."
          />
        ),
        disabled: <TextArea label="Caption" defaultValue="Menemen in ten minutes" isDisabled />,
      },
    },
    {
      name: 'SearchField',
      states: {
        empty: <SearchField label="Search" value="" onChange={stay} placeholder="Search posts" />,
        filled: (
          <SearchField label="Search" value="menemen" onChange={stay} placeholder="Search posts" />
        ),
      },
    },
    {
      name: 'DateTimeField, DayField',
      states: {
        filled: <DateTimeField {...time} description="Times are those of Istanbul." />,
        wrong: <DateTimeField {...time} errorMessage="This time is in the past." />,
        disabled: <DateTimeField {...time} isDisabled />,
        'a day': <DayField label="From" value="2026-11-27" onChange={stay} />,
        'no day': <DayField label="Until" value={null} onChange={stay} />,
      },
    },
    {
      name: 'CopyField',
      states: {
        'at rest': (
          <CopyField
            label="Redirect URI"
            value="https://app.sosyabot.com/api/v1/auth/tiktok/callback"
            description="To be pasted as it is."
            onCopy={() => Promise.resolve()}
          />
        ),
      },
    },
  ],
}
