import { createContext, useContext } from 'react'

/** The few words that components say themselves. The app fills them in the language of the window. */
export interface ComponentTexts {
  readonly close: string
  readonly copy: string
  readonly copied: string
  readonly working: string
  readonly notifications: string
  readonly optional: string
}

const ComponentTextsContext = createContext<ComponentTexts | null>(null)

/** Gives every component below it its words. */
export const ComponentTextsProvider = ComponentTextsContext.Provider

/** The components' own words; fails outside of a `ComponentTextsProvider`, because a component must not be mute. */
export function useComponentTexts(): ComponentTexts {
  const texts = useContext(ComponentTextsContext)
  if (texts === null) throw new Error('ComponentTextsProvider is missing above this component')
  return texts
}
