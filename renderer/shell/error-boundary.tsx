import { OctagonAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { useTexts } from '../i18n/use-texts'

/** Keeps a fault in one page from blanking the window: says so and offers to render the page again. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return <PageFailure onReload={() => this.setState({ hasFailed: false })} />
  }
}

function PageFailure({ onReload }: { readonly onReload: () => void }) {
  const t = useTexts().shell.errors
  return (
    <div role="alert">
      <EmptyState
        icon={<OctagonAlert />}
        title={t.boundaryTitle}
        actions={
          <Button variant="primary" onPress={onReload}>
            {t.reload}
          </Button>
        }
      >
        {t.boundaryDescription}
      </EmptyState>
    </div>
  )
}
