import type { CredentialsStatus } from '../../../electron/shared/credentials'
import type { SetupStep } from '../../../electron/shared/evaluate-setup'
import { isTickable } from '../../../electron/shared/setup-progress'
import { InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { EmphasizedText } from '../../components/emphasized-text'
import { ButtonLink } from '../../components/link'
import { routeHref } from '../../desktop/routes'
import type { PracticeMode } from '../../desktop/use-practice-mode'
import type { SetupActions } from '../../desktop/use-setup-actions'
import { useTexts } from '../../i18n/use-texts'
import { SetupConnect } from './setup-connect'
import { SetupKeys } from './setup-keys'
import {
  AppFields,
  PortalLinks,
  RedirectValue,
  ReviewLinks,
  ScopesValue,
  StepNote,
} from './setup-portal'
import type { KeysTest } from './use-keys-test'

/** What to do in a step: why, how, what to paste, and the one button that leads on. */
export function SetupStepBody({
  step,
  status,
  keys,
  actions,
  practice,
}: {
  readonly step: SetupStep
  readonly status: CredentialsStatus
  readonly keys: KeysTest
  readonly actions: SetupActions
  readonly practice: PracticeMode
}) {
  const words = useTexts().setup.steps[step.id]
  return (
    <>
      <p>
        <EmphasizedText text={words.body} />
      </p>
      {words.how.length > 0 && (
        <ol className="setup-how">
          {words.how.map((line) => (
            <li key={line}>
              <EmphasizedText text={line} />
            </li>
          ))}
        </ol>
      )}
      <StepMatter step={step} status={status} keys={keys} />
      <StepState step={step} />
      <StepActions step={step} actions={actions} practice={practice} keys={keys} />
    </>
  )
}

/** What is to be pasted or filled in. */
function StepMatter({
  step: { id },
  status,
  keys,
}: {
  readonly step: SetupStep
  readonly status: CredentialsStatus
  readonly keys: KeysTest
}) {
  const t = useTexts().setup.steps
  switch (id) {
    case 'developer':
      return <PortalLinks page="tiktok-developer-portal" />
    case 'app':
      return (
        <>
          <AppFields status={status} />
          <PortalLinks page="tiktok-manage-apps" />
        </>
      )
    case 'products':
      return (
        <>
          <StepNote>{t.products.note}</StepNote>
          <PortalLinks page="tiktok-manage-apps" />
        </>
      )
    case 'redirect':
      return (
        <>
          <RedirectValue status={status} />
          <StepNote>{t.redirect.note}</StepNote>
          <PortalLinks page="tiktok-manage-apps" />
        </>
      )
    case 'scopes':
      return (
        <>
          <ScopesValue status={status} />
          <StepNote>{t.scopes.note}</StepNote>
          <PortalLinks page="tiktok-manage-apps" />
        </>
      )
    case 'review':
      return <ReviewLinks />
    case 'keys':
      return <SetupKeys keys={keys} status={status} />
    default:
      return null
  }
}

/** Who says that a finished step is finished. */
function StepState({ step: { id, state } }: { readonly step: SetupStep }) {
  const t = useTexts().setup
  if (state === 'verified') {
    return <InlineMessage tone="success">{t.checkedHint}</InlineMessage>
  }
  if (state === 'ticked' && (id === 'redirect' || id === 'scopes' || id === 'products')) {
    return <InlineMessage tone="neutral">{t.confirmedLater}</InlineMessage>
  }
  return null
}

function StepActions({
  step,
  actions,
  practice,
  keys,
}: {
  readonly step: SetupStep
  readonly actions: SetupActions
  readonly practice: PracticeMode
  readonly keys: KeysTest
}) {
  const texts = useTexts()
  const t = texts.setup
  const { id, state } = step
  if (id === 'practice' && state !== 'verified') {
    return (
      <div className="setup-actions">
        <Button variant="primary" isPending={practice.isPending} onPress={() => practice.set(true)}>
          {texts.shell.practice.tryButton}
        </Button>
        {state === 'open' && (
          <Button variant="quiet" onPress={() => actions.setTick('practice', true)}>
            {t.steps.practice.skip}
          </Button>
        )}
      </div>
    )
  }
  if (id === 'channel' || id === 'practice-channel') {
    return <SetupConnect isConnected={state === 'verified'} />
  }
  if (id === 'first-post' || id === 'practice-post') {
    return (
      <div className="setup-actions">
        <ButtonLink
          href={routeHref('publishing')}
          variant={state === 'open' ? 'primary' : 'secondary'}
        >
          {t.steps[id].open}
        </ButtonLink>
      </div>
    )
  }
  if (!isTickable(id) || state === 'verified' || keys.isTesting) return null
  return (
    <div className="setup-actions">
      {state === 'open' ? (
        <Button
          variant="primary"
          isPending={actions.isPending}
          onPress={() => actions.setTick(id, true)}
        >
          {id === 'review' ? t.steps.review.submitted : t.done}
        </Button>
      ) : (
        <Button isPending={actions.isPending} onPress={() => actions.setTick(id, false)}>
          {t.undo}
        </Button>
      )}
    </div>
  )
}
