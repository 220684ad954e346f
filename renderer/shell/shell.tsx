import type { ReactNode } from 'react'
import { useIsQueuePaused } from '../desktop/use-is-queue-paused'
import { useOpenPosts } from '../desktop/use-open-posts'
import { useTexts } from '../i18n/use-texts'
import { AppCommands } from './app-commands'
import { CloseDialog } from './close-dialog'
import { CrashBanner } from './crash-banner'
import { KeychainBanner } from './keychain-banner'
import { MissedPostsBanner } from './missed-posts-banner'
import { PracticeBanner } from './practice-banner'
import { QuitDialog } from './quit-dialog'
import { Sidebar } from './sidebar'
import { SetupBand } from './setup-band'
import { SignInAnnouncer } from './sign-in-announcer'
import { UndoCard } from './undo-card'
import { usePostNotices } from './use-post-notices'
import { UpdateBanner } from './update-banner'
import { useShowOpenedFiles } from './use-show-opened-files'
import { useTellShown } from './use-tell-shown'
import { useTrayWords } from './use-tray-words'
import './shell.css'

/** The frame of the window: navigation at the side, warnings that hold everywhere at the top, the page below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts().shell
  const open = useOpenPosts().posts
  useTrayWords()
  usePostNotices()
  useShowOpenedFiles()
  useTellShown()
  return (
    <div className="shell">
      <button
        type="button"
        className="shell-skip"
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t.skipToContent}
      </button>
      <Sidebar
        onTheirWayCount={open.filter(({ phase }) => phase !== 'scheduled').length}
        isQueuePaused={useIsQueuePaused()}
      >
        <UndoCard open={open} />
      </Sidebar>
      <div className="shell-body">
        <PracticeBanner />
        <KeychainBanner />
        <MissedPostsBanner open={open} />
        <CrashBanner />
        <UpdateBanner />
        <SetupBand open={open} />
        <main id="content" tabIndex={-1} className="shell-content">
          {children}
        </main>
      </div>
      <QuitDialog />
      <CloseDialog />
      <SignInAnnouncer />
      <AppCommands />
    </div>
  )
}
