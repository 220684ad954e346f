import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from './button'

/** One thing that can be done with what a row or a card shows. */
export interface ActionButton<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  readonly variant?: ButtonVariant
}

/** The buttons of a row. While one works, all hold still: its answer may change what is possible. */
export function ActionButtons<Id extends string>({
  actions,
  pendingId,
  describedBy,
  onAction,
}: {
  readonly actions: readonly ActionButton<Id>[]
  readonly pendingId: Id | null
  /** Id of the element that says what the buttons act on. */
  readonly describedBy: string
  readonly onAction: (id: Id) => void
}) {
  return actions.map(({ id, label, icon, variant }) => (
    <Button
      key={id}
      size="small"
      variant={variant ?? 'secondary'}
      icon={icon}
      aria-describedby={describedBy}
      isPending={pendingId === id}
      isDisabled={pendingId !== null && pendingId !== id}
      onPress={() => onAction(id)}
    >
      {label}
    </Button>
  ))
}
