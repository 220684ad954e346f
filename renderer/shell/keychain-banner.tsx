import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/button'
import { Dialog } from '../components/dialog'
import { useAppInfo, useChannels, useCredentialsStatus } from '../desktop/desktop-provider'
import { useTexts } from '../i18n/use-texts'
import { findKeychainWarning } from './keychain-warning'

/** Warns while the keychain cannot be used, and explains how to get one. */
export function KeychainBanner() {
  const t = useTexts().shell.keychain
  const { platform } = useAppInfo()
  const warning = findKeychainWarning(useCredentialsStatus().value, useChannels().value)
  const [isOpen, setIsOpen] = useState(false)
  if (warning === null) return null
  const [title, description] = {
    memory: [t.memoryTitle, t.memoryDescription] as const,
    unavailable: [t.unavailableTitle, t.unavailableDescription] as const,
    locked: [t.lockedTitle, t.lockedDescription] as const,
  }[warning]
  const isLinux = platform === 'linux'
  return (
    <section className="shell-band" aria-label={title}>
      <ShieldAlert aria-hidden />
      <div className="shell-band-words">
        <strong>{title}</strong>
        {description}
      </div>
      {warning !== 'locked' && (
        <Button size="small" onPress={() => setIsOpen(true)}>
          {isLinux ? t.howToFix : t.howToFixOther}
        </Button>
      )}
      <Dialog
        title={isLinux ? t.howToFix : t.howToFixOther}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <ol className="shell-band-steps">
          {(isLinux ? t.linuxSteps : t.otherSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Dialog>
    </section>
  )
}
