import { Avatar } from '../../../renderer/components/avatar'
import { Button } from '../../../renderer/components/button'
import { Card } from '../../../renderer/components/card'
import { Disclosure } from '../../../renderer/components/disclosure'
import { FileName } from '../../../renderer/components/file-name'
import { PageHeader } from '../../../renderer/components/page-header'
import { StatusPill } from '../../../renderer/components/status-pill'
import { TextBlock } from '../../../renderer/components/text-block'
import type { SpecimenSection } from './specimen'

export const structureSpecimens: SpecimenSection = {
  title: 'Structure',
  specimens: [
    {
      name: 'PageHeader',
      states: {
        whole: (
          <PageHeader
            title="Channels"
            description="TikTok accounts that Sosyabot can post to."
            aside={<StatusPill tone="success">Connected</StatusPill>}
            actions={<Button>Connect TikTok</Button>}
          />
        ),
      },
    },
    {
      name: 'Card',
      states: {
        whole: (
          <Card
            title="Updates"
            description="Sosyabot looks once a day."
            actions={<Button size="small">Look now</Button>}
            footer={<Button variant="primary">Install</Button>}
          >
            Version 0.2.0 is ready.
          </Card>
        ),
        'without a header': <Card>Version 0.2.0 is ready.</Card>,
      },
    },
    {
      name: 'Disclosure',
      states: {
        closed: <Disclosure title="How TikTok counts">About 15 posts in 24 hours.</Disclosure>,
        open: (
          <Disclosure title="How TikTok counts" defaultExpanded>
            About 15 posts in 24 hours.
          </Disclosure>
        ),
      },
    },
    {
      name: 'TextBlock',
      states: {
        short: (
          <TextBlock label="sosyabot.log">{'{"level":"info","event":"app-started"}'}</TextBlock>
        ),
      },
    },
    {
      name: 'Avatar, FileName',
      states: {
        'without a picture': <Avatar name="Ayşe’nin Mutfağı" imageUrl={null} />,
        large: <Avatar name="Emre Yıldız" imageUrl={null} sizePx={64} />,
        'a short name': <FileName name="menemen.mp4" />,
        'a long name': (
          <FileName name="pazar-kahvaltisi-herkese-acik-buyuk-bulusma-2026-son-hali-gercekten.mp4" />
        ),
      },
    },
  ],
}
