import { Compass, X } from 'lucide-react'
import { isPostFinished, type Post } from '../../electron/shared/post'
import type { SetupStepId } from '../../electron/shared/setup-progress'
import { EmphasizedText } from '../components/emphasized-text'
import { IconButton } from '../components/icon-button'
import { ButtonLink } from '../components/link'
import { showToast } from '../components/toast'
import { useAppInfo, useChannels } from '../desktop/desktop-provider'
import { routeHref, type RouteName } from '../desktop/routes'
import { useRoute } from '../desktop/use-route'
import { useSetup } from '../desktop/use-setup'
import { useSetupActions } from '../desktop/use-setup-actions'
import { useTexts } from '../i18n/use-texts'

/** Steps that are taken on a page of this app, and on which one. */
const PAGE_OF_STEP: Readonly<Partial<Record<SetupStepId, RouteName>>> = {
  keys: 'integration',
  channel: 'channels',
  'practice-channel': 'channels',
  'first-post': 'publishing',
  'practice-post': 'publishing',
}

/** Says on every page what comes next until everything is set up: what to press here, or the way back to the guide. */
export function SetupBand({ open }: { readonly open: readonly Post[] }) {
  const t = useTexts().setup
  const route = useRoute()
  const setup = useSetup()
  const words = useBandWords(open)
  const actions = useSetupActions()
  if (setup === null || words === null || setup.progress.isPutAside || route.name === 'setup') {
    return null
  }
  const putAside = async (): Promise<void> => {
    if (await actions.setPutAside(true)) {
      showToast({ tone: 'neutral', title: t.band.putAsideDone })
    }
  }
  return (
    <section className="shell-band" data-tone="neutral" aria-label={words.title}>
      <Compass aria-hidden />
      <div className="shell-band-words">
        <strong>{words.title}</strong>
        {words.hint !== null && (
          <span className="shell-band-hint">
            <EmphasizedText text={words.hint} />
          </span>
        )}
      </div>
      <ButtonLink size="small" href={routeHref('setup')}>
        {t.band.goOn}
      </ButtonLink>
      <IconButton
        size="small"
        icon={<X />}
        label={t.band.putAside}
        onPress={() => void putAside()}
      />
    </section>
  )
}

/** Null while there is nothing to say: all is done, or the page itself says what is going on. */
function useBandWords(
  open: readonly Post[],
): { readonly title: string; readonly hint: string | null } | null {
  const t = useTexts().setup
  const route = useRoute()
  const { mode } = useAppInfo()
  const signIn = useChannels().value?.signIn ?? null
  const state = useSetup()?.state ?? null
  if (state === null) return null
  if (state.isComplete) {
    return mode === 'practice' ? { title: t.band.practiceDone, hint: null } : null
  }
  const { currentId } = state
  if (currentId === null) return null
  const isSigningIn = signIn?.phase === 'waiting-for-browser' || signIn?.phase === 'exchanging'
  if (isSigningIn && route.name === 'channels') return null
  const step = t.steps[currentId]
  const title = t.band.next(step.title)
  if (PAGE_OF_STEP[currentId] !== route.name) return { title, hint: null }
  const isSending = open.some(({ phase }) => phase !== 'scheduled' && !isPostFinished(phase))
  if (isSending && route.name === 'publishing') return { title, hint: t.band.sending }
  return { title, hint: 'hint' in step ? step.hint : null }
}
