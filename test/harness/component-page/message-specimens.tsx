import { Inbox } from 'lucide-react'
import { Banner, type Tone } from '../../../renderer/components/banner'
import { Button } from '../../../renderer/components/button'
import { EmptyState } from '../../../renderer/components/empty-state'
import { Badge, StatusPill, type PillTone } from '../../../renderer/components/status-pill'
import type { SpecimenSection } from './specimen'

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger']
const pillTones: readonly PillTone[] = [...tones, 'accent']

export const messageSpecimens: SpecimenSection = {
  title: 'Messages',
  specimens: [
    {
      name: 'Banner',
      states: Object.fromEntries(
        tones.map((tone) => [
          tone,
          <Banner
            key={tone}
            tone={tone}
            title="The queue is paused"
            actions={<Button size="small">Resume queue</Button>}
          >
            Nothing is uploaded, and scheduled posts wait.
          </Banner>,
        ]),
      ),
    },
    {
      name: 'StatusPill',
      states: {
        ...Object.fromEntries(
          pillTones.map((tone) => [
            tone,
            <StatusPill key={tone} tone={tone}>
              Published
            </StatusPill>,
          ]),
        ),
        busy: (
          <StatusPill tone="accent" isBusy>
            Uploading
          </StatusPill>
        ),
      },
    },
    {
      name: 'Badge',
      states: Object.fromEntries(
        pillTones.map((tone) => [
          tone,
          <Badge key={tone} tone={tone}>
            Full
          </Badge>,
        ]),
      ),
    },
    {
      name: 'EmptyState',
      states: {
        'with a way on': (
          <EmptyState
            icon={<Inbox />}
            title="Nothing on its way"
            actions={<Button variant="primary">Post a video</Button>}
          >
            Posts are here from the moment you post them until TikTok has published them.
          </EmptyState>
        ),
      },
    },
  ],
}
