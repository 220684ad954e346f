import { EllipsisVertical, Plus, Send, Trash2 } from 'lucide-react'
import { ActionButtons } from '../../../renderer/components/action-buttons'
import { Button } from '../../../renderer/components/button'
import { ExplainedButton } from '../../../renderer/components/explained-button'
import { IconButton } from '../../../renderer/components/icon-button'
import { IconMenuButton } from '../../../renderer/components/icon-menu-button'
import { ButtonLink, ExternalPageLink, Link } from '../../../renderer/components/link'
import { MenuButton } from '../../../renderer/components/menu-button'
import { SectionMenuButton } from '../../../renderer/components/section-menu-button'
import { stay, type SpecimenSection } from './specimen'

const speeds = [
  { id: 'none', label: 'No limit' },
  { id: 'slow', label: '5 Mbit/s' },
] as const
const actions = [
  { id: 'now', label: 'Post now', icon: <Send /> },
  { id: 'cancel', label: 'Cancel' },
] as const

export const actionSpecimens: SpecimenSection = {
  title: 'Actions',
  specimens: [
    {
      name: 'Button',
      states: {
        primary: (
          <Button variant="primary" icon={<Send />}>
            Post to TikTok
          </Button>
        ),
        secondary: <Button>Change time</Button>,
        quiet: <Button variant="quiet">Not now</Button>,
        danger: <Button variant="danger">Forget everything</Button>,
        small: <Button size="small">Try again</Button>,
        'primary, disabled': (
          <Button variant="primary" isDisabled>
            Post to TikTok
          </Button>
        ),
        'secondary, disabled': <Button isDisabled>Change time</Button>,
        'danger, disabled': (
          <Button variant="danger" isDisabled>
            Forget everything
          </Button>
        ),
        'primary, working': (
          <Button variant="primary" isPending>
            Post to TikTok
          </Button>
        ),
        'secondary, working': <Button isPending>Test credentials</Button>,
      },
    },
    {
      name: 'ExplainedButton',
      states: {
        available: <ExplainedButton unavailableReason={null}>Post to TikTok</ExplainedButton>,
        unavailable: (
          <ExplainedButton variant="primary" unavailableReason="Choose who can view this video.">
            Post to TikTok
          </ExplainedButton>
        ),
      },
    },
    {
      name: 'IconButton',
      states: {
        quiet: <IconButton label="Delete" icon={<Trash2 />} />,
        secondary: <IconButton label="Add" icon={<Plus />} variant="secondary" />,
        small: <IconButton label="Delete" icon={<Trash2 />} size="small" />,
        disabled: <IconButton label="Delete" icon={<Trash2 />} isDisabled />,
      },
    },
    {
      name: 'ActionButtons',
      states: {
        'at rest': (
          <ActionButtons actions={actions} pendingId={null} describedBy="" onAction={stay} />
        ),
        'one at work': (
          <ActionButtons actions={actions} pendingId="now" describedBy="" onAction={stay} />
        ),
      },
    },
    {
      name: 'MenuButton, SectionMenuButton, IconMenuButton',
      states: {
        'of choices': (
          <MenuButton items={speeds} selectedId="none" onAction={stay}>
            No limit
          </MenuButton>
        ),
        small: (
          <MenuButton items={speeds} size="small" onAction={stay}>
            Move
          </MenuButton>
        ),
        disabled: (
          <MenuButton items={speeds} isDisabled onAction={stay}>
            No limit
          </MenuButton>
        ),
        sections: (
          <SectionMenuButton
            icon={<Plus />}
            sections={[{ title: 'Hashtags', commands: speeds }]}
            onAction={stay}
          >
            Insert
          </SectionMenuButton>
        ),
        icon: (
          <IconMenuButton label="Move" icon={<EllipsisVertical />} items={speeds} onAction={stay} />
        ),
      },
    },
    {
      name: 'Link, ExternalPageLink, ButtonLink',
      states: {
        link: <Link href="#">How TikTok counts</Link>,
        external: <ExternalPageLink onPress={stay}>Music Usage Confirmation</ExternalPageLink>,
        'as a button': (
          <ButtonLink href="#" icon={<Send />}>
            Post a video
          </ButtonLink>
        ),
        'as the primary button': (
          <ButtonLink href="#" variant="primary">
            Connect TikTok
          </ButtonLink>
        ),
      },
    },
  ],
}
