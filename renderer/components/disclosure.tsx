import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
  type DisclosureProps as AriaDisclosureProps,
} from 'react-aria-components'
import './disclosure.css'

export interface DisclosureProps extends Omit<
  AriaDisclosureProps,
  'className' | 'style' | 'children'
> {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part of a page that opens when it is asked for. */
export function Disclosure({ title, children, ...props }: DisclosureProps) {
  return (
    <AriaDisclosure {...props} className="ui-disclosure">
      <Heading level={3}>
        <AriaButton slot="trigger" className="ui-disclosure-trigger">
          <ChevronRight aria-hidden />
          <span>{title}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className="ui-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
