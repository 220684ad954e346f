import type { ReactNode } from 'react'
import {
  Input,
  Label,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names'
import { FieldMessages } from './field-messages'

export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid'
> {
  readonly label: string
  readonly description?: ReactNode
  /** What is wrong with the value; null or absent while it is fine. */
  readonly errorMessage?: string | null | undefined
  readonly placeholder?: string | undefined
  /** Small text at the right end of the label, for example a count. */
  readonly aside?: ReactNode
  /** For keys and addresses, where every character counts. */
  readonly isMonospace?: boolean
  readonly className?: string
}

/** One line of text with label, description and error. */
export function TextField({
  label,
  description,
  errorMessage,
  placeholder = '',
  aside,
  isMonospace = false,
  className,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      isInvalid={errorMessage !== undefined && errorMessage !== null}
      className={classNames('ui-field', className)}
    >
      <div className="ui-field-label">
        <Label>{label}</Label>
        {aside !== undefined && <span className="ui-field-aside">{aside}</span>}
      </div>
      <Input
        className="ui-input"
        placeholder={placeholder}
        data-no-ring
        data-mono={isMonospace ? '' : undefined}
      />
      <FieldMessages description={description} errorMessage={errorMessage} />
    </AriaTextField>
  )
}
