import { Component, Fragment, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** What is shown in place of a pane that crashed. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode
  /** When it changes, the pane is tried again: it shows something else now. */
  readonly resetKey: string
}

interface State {
  readonly error: Error | undefined
  readonly resetKey: string
  /** When the content was last built from nothing. */
  readonly drawn?: number
}

/**
 * Keeps a crash inside its pane; the others go on. What is caught is drawn anew, not where it was: after a page
 * translator has moved text nodes, that alone is what it takes, and the reader sees nothing of it.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    // The browser's word for a node that is not where React left it.
    if (error instanceof Error && error.name === 'NotFoundError') return { drawn: performance.now() }
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error) return this.props.fallback(error, () => this.setState({ error: undefined }))
    return <Fragment key={this.state.drawn}>{this.props.children}</Fragment>
  }
}
