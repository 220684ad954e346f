import { useRef, type KeyboardEvent, type SyntheticEvent } from 'react'
import {
  ListBoxItem,
  Text,
  Tooltip as AriaTooltip,
  TooltipTriggerStateContext,
} from 'react-aria-components'
import './tooltip.css'

/**
 * A line of a list box that cannot be chosen now and says why on hover and on focus. React Aria leaves a disabled option out
 * of the keyboard's way, so nobody could ask for the reason: this one stays reachable and lets no press through.
 */
export function UnavailableListItem({
  id,
  label,
  description,
  reason,
}: {
  readonly id: string
  readonly label: string
  /** What the line means; it stays to be read, and the reason is what is said about it. */
  readonly description?: string | undefined
  readonly reason: string
}) {
  const itemRef = useRef<HTMLDivElement>(null)
  return (
    <ListBoxItem
      ref={itemRef}
      id={id}
      textValue={label}
      className="ui-listbox-item ui-listbox-unavailable"
      render={(props) => (
        <div
          {...(props as React.JSX.IntrinsicElements['div'])}
          aria-disabled="true"
          onPointerDownCapture={hold}
          onPointerUpCapture={hold}
          onClickCapture={hold}
          onKeyDownCapture={holdChoosingKeys}
        />
      )}
    >
      {({ isHovered, isFocused }) => (
        <>
          <span className="ui-listbox-words">
            <Text slot="label">{label}</Text>
            {description !== undefined && (
              <span className="ui-listbox-description" aria-hidden>
                {description}
              </span>
            )}
            <Text slot="description" className="visually-hidden">
              {reason}
            </Text>
          </span>
          {/* The option itself is the trigger, and the list has its focus: so the list's state opens the tooltip. */}
          <TooltipTriggerStateContext
            value={{
              isOpen: isHovered || isFocused,
              shouldSkipAnimation: false,
              open: stayAsIs,
              close: stayAsIs,
            }}
          >
            <AriaTooltip className="ui-tooltip" triggerRef={itemRef} placement="right" offset={8}>
              {reason}
            </AriaTooltip>
          </TooltipTriggerStateContext>
        </>
      )}
    </ListBoxItem>
  )
}

function stayAsIs(): void {
  // Hover and focus of the option decide alone.
}

function hold(event: SyntheticEvent): void {
  event.stopPropagation()
}

function holdChoosingKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
}
