import { useEffect, useRef } from 'react'
import { showToast } from '../components/toast'
import { useChannels } from '../desktop/desktop-provider'
import { useRoute } from '../desktop/use-route'
import { describeError } from '../i18n/error-words'
import { useTexts } from '../i18n/use-texts'

/** Tells how a sign-in ended while the person is on another page. On the Channels page the page itself says it. */
export function SignInAnnouncer() {
  const texts = useTexts()
  const { name } = useRoute()
  const snapshot = useChannels().value
  const pendingId = useRef<string | null>(null)

  useEffect(() => {
    const signIn = snapshot?.signIn ?? null
    if (signIn === null) return
    if (signIn.phase === 'waiting-for-browser' || signIn.phase === 'exchanging') {
      pendingId.current = signIn.attemptId
      return
    }
    if (pendingId.current !== signIn.attemptId) return
    pendingId.current = null
    if (name === 'channels') return
    if (signIn.phase === 'connected') {
      const channel = snapshot?.channels.find(({ id }) => id === signIn.channelId)
      if (channel === undefined) return
      const t = texts.channels.connected
      showToast({ tone: 'success', title: t.title(channel.displayName), description: t.body })
    } else if (signIn.error !== null && signIn.error.code !== 'cancelled') {
      const { title, remedy } = describeError(texts.errors, signIn.error)
      showToast({ tone: 'danger', title, description: remedy })
    }
  }, [snapshot, name, texts])

  return null
}
