import '../../../renderer/styles/inter.css'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/global.css'
import './component-page.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { ComponentTextsProvider } from '../../../renderer/components/component-texts'
import { en } from '../../../renderer/i18n/en'
import { actionSpecimens } from './action-specimens'
import { choiceSpecimens } from './choice-specimens'
import { fieldSpecimens } from './field-specimens'
import { messageSpecimens } from './message-specimens'
import { progressSpecimens } from './progress-specimens'
import { structureSpecimens } from './structure-specimens'
import type { SpecimenSection } from './specimen'
import '../../../renderer/styles/forced-colors.css'

const sections: readonly SpecimenSection[] = [
  actionSpecimens,
  fieldSpecimens,
  choiceSpecimens,
  messageSpecimens,
  progressSpecimens,
  structureSpecimens,
]

function Section({ title, specimens }: SpecimenSection) {
  return (
    <section className="component-section" data-section={title}>
      <h2>{title}</h2>
      {specimens.map(({ name, states }) => (
        <div key={name} className="component-specimen">
          <h3>{name}</h3>
          <div className="component-states">
            {Object.entries(states).map(([state, element]: readonly [string, ReactNode]) => (
              <figure key={state}>
                {element}
                <figcaption>{state}</figcaption>
              </figure>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')

createRoot(container).render(
  <I18nProvider locale="en-GB">
    <ComponentTextsProvider value={en.shell.components}>
      <main className="component-page">
        <h1>Components</h1>
        {sections.map((section) => (
          <Section key={section.title} {...section} />
        ))}
      </main>
    </ComponentTextsProvider>
  </I18nProvider>,
)
