import { useRef, type ReactNode, type Ref } from 'react'
import {
  Label,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names'
import { FieldMessages } from './field-messages'

export interface TextAreaProps extends Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'type'
> {
  readonly label: string
  readonly description?: ReactNode
  readonly errorMessage?: string | null | undefined
  readonly placeholder?: string | undefined
  /** Small text at the right end of the label, for example `12 / 2,200`. */
  readonly aside?: ReactNode
  readonly rows?: number
  /** The same text once more with marks, drawn behind the letters that are typed. Must not change how lines break. */
  readonly marks?: ReactNode
  /** The element itself, for whoever puts text in at the cursor. */
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined
  readonly className?: string
}

/** Several lines of text with label, description and error. */
export function TextArea({
  label,
  description,
  errorMessage,
  placeholder = '',
  aside,
  rows = 4,
  marks,
  inputRef,
  className,
  ...props
}: TextAreaProps) {
  const marksRef = useRef<HTMLDivElement>(null)
  return (
    <AriaTextField
      {...props}
      isInvalid={errorMessage !== undefined && errorMessage !== null}
      className={classNames('ui-field', className)}
    >
      <div className="ui-field-label">
        <Label>{label}</Label>
        {aside !== undefined && <span className="ui-field-aside tabular">{aside}</span>}
      </div>
      <div className="ui-marked-input" data-marked={marks !== undefined}>
        {marks !== undefined && (
          <div ref={marksRef} className="ui-input-marks" aria-hidden>
            {marks}
          </div>
        )}
        <AriaTextArea
          ref={inputRef}
          className="ui-input"
          placeholder={placeholder}
          rows={rows}
          data-no-ring
          onScroll={({ currentTarget }) => {
            if (marksRef.current !== null) marksRef.current.scrollTop = currentTarget.scrollTop
          }}
        />
      </div>
      <FieldMessages description={description} errorMessage={errorMessage} />
    </AriaTextField>
  )
}
