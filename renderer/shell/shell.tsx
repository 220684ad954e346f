import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts'
import { KeychainBanner } from './keychain-banner'
import { PracticeBanner } from './practice-banner'
import { QuitDialog } from './quit-dialog'
import { Sidebar } from './sidebar'
import { SignInAnnouncer } from './sign-in-announcer'
import './shell.css'

/** The frame of the window: navigation at the side, warnings that hold everywhere at the top, the page below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts().shell
  return (
    <div className="shell">
      <button
        type="button"
        className="shell-skip"
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t.skipToContent}
      </button>
      <Sidebar />
      <div className="shell-body">
        <PracticeBanner />
        <KeychainBanner />
        <main id="content" tabIndex={-1} className="shell-content">
          {children}
        </main>
      </div>
      <QuitDialog />
      <SignInAnnouncer />
    </div>
  )
}
