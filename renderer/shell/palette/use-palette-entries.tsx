import {
  CalendarDays,
  FileVideo,
  FolderOpen,
  FlaskConical,
  Keyboard,
  Languages,
  Link as LinkIcon,
  Pause,
  Play,
  Plus,
  SunMoon,
  UserPlus,
  Users,
} from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import {
  COMMAND_PAGES,
  SHORTCUTS,
  type AppCommand,
  type Shortcut,
} from '../../../electron/shared/app-command'
import type { SavedDraft } from '../../../electron/shared/saved-draft'
import { DEFAULT_SETTINGS, type Settings } from '../../../electron/shared/settings'
import { showToast } from '../../components/toast'
import {
  useAppInfo,
  useChannels,
  useCredentialsStatus,
  useDesktop,
  useDesktopStores,
} from '../../desktop/desktop-provider'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import type { PracticeMode } from '../../desktop/use-practice-mode'
import { useRouter } from '../../desktop/use-route'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useSnapshot } from '../../desktop/use-snapshot'
import { useTexts } from '../../i18n/use-texts'
import { PAGE_ICONS } from '../page-icons'
import type { Searchable } from './rank-entries'

export type PaletteGroup = 'actions' | 'pages' | 'channels' | 'drafts'

/** One line of the palette. */
export interface PaletteEntry extends Searchable {
  readonly group: PaletteGroup
  readonly icon: ReactNode
  readonly detail?: string | undefined
  readonly shortcut?: Shortcut | undefined
  readonly run: () => void
}

/** Everything that can be reached from the palette at this moment. */
export function usePaletteEntries({
  run,
  practice,
}: {
  readonly run: (command: AppCommand) => void
  readonly practice: PracticeMode
}): readonly PaletteEntry[] {
  const texts = useTexts()
  const t = texts.commands.palette
  const desktop = useDesktop()
  const stores = useDesktopStores()
  const router = useRouter()
  const showFailure = useShowFailure()
  const { mode } = useAppInfo()
  const isQueuePaused = useIsQueuePaused()
  const redirectUri = useCredentialsStatus().value?.redirectUri ?? null
  const channels = useChannels().value?.channels ?? []
  const drafts = useSavedDrafts()
  const settings = useSnapshot(stores.settings).value ?? DEFAULT_SETTINGS
  const change = (edits: Partial<Settings>): void => {
    desktop.settings
      .update({ ...settings, ...edits })
      .then((saved) => stores.settings.accept(saved), showFailure)
  }
  const command = (id: AppCommand, label: string, icon: ReactNode): PaletteEntry => ({
    id,
    group: id.startsWith('go-') ? 'pages' : 'actions',
    label,
    icon,
    shortcut: SHORTCUTS[id],
    run: () => run(id),
  })
  const action = (id: string, label: string, icon: ReactNode, act: () => void): PaletteEntry => ({
    id,
    group: 'actions',
    label,
    icon,
    run: act,
  })

  return [
    command('new-post', t.newPost, <Plus />),
    command(
      'toggle-queue',
      isQueuePaused ? texts.queue.resume : texts.queue.pause,
      isQueuePaused ? <Play /> : <Pause />,
    ),
    action('connect', t.connect, <UserPlus />, () => {
      router.navigate('channels')
      desktop.channels.connect({ reconnectChannelId: null }).catch(showFailure)
    }),
    ...(redirectUri === null
      ? []
      : [
          action('copy-redirect', t.copyRedirect, <LinkIcon />, () => {
            desktop.app
              .copyText(redirectUri)
              .then(() => showToast({ tone: 'success', title: t.redirectCopied }), showFailure)
          }),
        ]),
    ...(mode === 'external-practice'
      ? []
      : [
          action('practice', mode === 'real' ? t.practiceOn : t.practiceOff, <FlaskConical />, () =>
            practice.set(mode === 'real'),
          ),
        ]),
    ...(['system', 'light', 'dark'] as const)
      .filter((theme) => theme !== settings.theme)
      .map((theme) =>
        action(`theme-${theme}`, t.theme(texts.settings.themes[theme]), <SunMoon />, () =>
          change({ theme }),
        ),
      ),
    ...(['system', 'en', 'tr'] as const)
      .filter((language) => language !== settings.language)
      .map((language) =>
        action(
          `language-${language}`,
          t.language(texts.settings.languages[language]),
          <Languages />,
          () => change({ language }),
        ),
      ),
    action('data-folder', t.dataFolder, <FolderOpen />, () => {
      desktop.app.showUserDataFolder().catch(showFailure)
    }),
    command('show-shortcuts', t.shortcuts, <Keyboard />),
    ...COMMAND_PAGES.map((page) => {
      const Icon = PAGE_ICONS[page]
      return command(`go-${page}`, texts.shell.pages[page], <Icon />)
    }),
    ...channels.map(({ id, displayName, username }) => ({
      id: `channel-${id}`,
      group: 'channels' as const,
      label: displayName,
      keywords: username ?? undefined,
      detail: username === null ? undefined : `@${username}`,
      icon: <Users />,
      run: () => router.navigate('channels'),
    })),
    ...drafts.map(({ id, fileName, content }) => ({
      id: `draft-${id}`,
      group: 'drafts' as const,
      label: content.caption === '' ? t.untitled : content.caption,
      keywords: fileName,
      detail: fileName,
      icon: content.scheduledForMs === null ? <FileVideo /> : <CalendarDays />,
      run: () => router.navigate('publishing', { draft: id }),
    })),
  ]
}

/** The drafts as they were saved last; what is being typed is saved within a second. */
function useSavedDrafts(): readonly SavedDraft[] {
  const { drafts } = useDesktop()
  const { mode } = useAppInfo()
  const [saved, setSaved] = useState<readonly SavedDraft[]>([])
  useEffect(() => {
    let isOver = false
    // A list that cannot be read is told on the page of the drafts.
    drafts.list(mode).then(
      (list) => {
        if (!isOver) setSaved(list.drafts)
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [drafts, mode])
  return saved
}
