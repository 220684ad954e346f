import { useEffect, useId, useRef, useState } from 'react'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import type { SetupState, SetupStep } from '../../../electron/shared/evaluate-setup'
import type { SetupStepId } from '../../../electron/shared/setup-progress'
import { Card } from '../../components/card'
import { useRoute } from '../../desktop/use-route'
import type { PracticeMode } from '../../desktop/use-practice-mode'
import type { SetupActions } from '../../desktop/use-setup-actions'
import { useTexts } from '../../i18n/use-texts'
import { SetupStepBody } from './setup-step-body'
import { SetupStepRow } from './setup-step-row'
import type { KeysTest } from './use-keys-test'

/** Where a new part of the way begins. */
const GROUP_STARTS: Readonly<Partial<Record<SetupStepId, 'practice' | 'portal' | 'here'>>> = {
  practice: 'practice',
  developer: 'portal',
  channel: 'here',
}

/** The steps: one open at a time, the next thing to do unless the person looks at another. */
export function SetupList({
  state,
  status,
  keys,
  actions,
  practice,
}: {
  readonly state: SetupState
  readonly status: CredentialsStatus
  readonly keys: KeysTest
  readonly actions: SetupActions
  readonly practice: PracticeMode
}) {
  const t = useTexts().setup
  const { currentId, steps } = state
  const listRef = useRef<HTMLOListElement>(null)
  const headingId = useId()
  // What the person has opened counts until the next step is another one.
  const askedStep = useRoute().query.get('step')
  const [looked, setLooked] = useState<{ at: SetupStepId | null; while: SetupStepId | null }>({
    at: steps.find(({ id }) => id === askedStep)?.id ?? currentId,
    while: currentId,
  })
  const unnumbered = steps.some(({ id }) => id === 'practice') ? 1 : 0
  const openId = looked.while === currentId ? looked.at : currentId
  const announcement = useAnnouncement(state)
  useFollowCurrent(listRef, currentId)

  return (
    <Card isFlush>
      <h2 id={headingId} className="visually-hidden">
        {t.list}
      </h2>
      <ol ref={listRef} className="setup-list" aria-labelledby={headingId}>
        {steps.map((step, index) => {
          const group = GROUP_STARTS[step.id]
          return (
            <li
              key={step.id}
              className="setup-item"
              data-step={step.id}
              {...(step.id === currentId ? { 'aria-current': 'step' as const } : {})}
            >
              {group !== undefined && <div className="setup-group">{t.groups[group]}</div>}
              <SetupStepRow
                step={step}
                number={step.id === 'practice' ? null : index + 1 - unnumbered}
                isCurrent={step.id === currentId}
                isExpanded={step.id === openId}
                onExpandedChange={(isExpanded) =>
                  setLooked({ at: isExpanded ? step.id : null, while: currentId })
                }
              >
                <SetupStepBody
                  step={step}
                  status={status}
                  keys={keys}
                  actions={actions}
                  practice={practice}
                />
              </SetupStepRow>
            </li>
          )
        })}
      </ol>
      <span role="status" className="visually-hidden">
        {announcement}
      </span>
    </Card>
  )
}

/** Says to whoever listens that a step is done, and what comes next. */
function useAnnouncement({ steps, currentId }: SetupState): string {
  const t = useTexts().setup
  const [known, setKnown] = useState({ currentId, words: '' })
  if (known.currentId !== currentId) {
    const before = steps.find(({ id }) => id === known.currentId)
    const isDone = before !== undefined && before.state !== 'open' && currentId !== null
    const words = isDone ? t.now(t.steps[before.id].title, t.steps[currentId].title) : ''
    setKnown({ currentId, words })
  }
  return known.words
}

/** The button that was pressed goes away with its step, and the keyboard goes on at the next one. */
function useFollowCurrent(
  list: React.RefObject<HTMLOListElement | null>,
  currentId: SetupStep['id'] | null,
): void {
  const previous = useRef(currentId)
  useEffect(() => {
    if (previous.current === currentId) return
    previous.current = currentId
    const item = list.current?.querySelector<HTMLElement>('[aria-current="step"]') ?? null
    const active = document.activeElement
    if (active === null || active === document.body || list.current?.contains(active) === true) {
      item?.querySelector<HTMLElement>('button')?.focus()
    }
    item?.scrollIntoView({ block: 'nearest' })
  }, [list, currentId])
}
