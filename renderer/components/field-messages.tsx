import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Text } from 'react-aria-components'
import './field.css'

/** The lines below a field: what it is for, and in its place what is wrong with it. */
export function FieldMessages({
  description,
  errorMessage,
}: {
  readonly description?: ReactNode
  readonly errorMessage?: string | null | undefined
}) {
  return (
    <>
      {description !== undefined && description !== null && (
        <Text slot="description" className="ui-field-description">
          {description}
        </Text>
      )}
      {errorMessage !== undefined && errorMessage !== null && (
        <FieldError className="ui-field-error">
          <CircleAlert aria-hidden />
          <span>{errorMessage}</span>
        </FieldError>
      )}
    </>
  )
}
