/**
 * What is pressed and typed before the app is there. Pages of the build hold it from their first byte on, by a copy of
 * this code in the page itself: both copies share it.
 */
interface EarlyState {
  held: KeyboardEvent[]
  timer: ReturnType<typeof setTimeout> | undefined
  listener: ((event: KeyboardEvent) => void) | undefined
  /** Held keys are on their way to their listeners. */
  isReleasing: boolean
  /** Called with every key that is held. */
  onHold: (() => void) | undefined
  /** Marks the row that J or K leads to, and puts the mark back. Only pages of the build have them. */
  step?: (key: 'j' | 'k') => void
  endSteps?: () => void
  /** An input out of sight that takes what is meant for the search field. */
  catcher: HTMLInputElement | undefined
  focusedBefore: Element | null
  /** Buttons that were pressed. */
  buttons: Set<HTMLElement>
  clickListener: ((event: Event) => void) | undefined
  /** The reader has moved, pressed or touched something. */
  hasMoved: boolean
}

const shared = globalThis as typeof globalThis & { riduEarly?: EarlyState }

export const early: EarlyState = (shared.riduEarly ??= {
  held: [],
  timer: undefined,
  listener: undefined,
  isReleasing: false,
  onHold: undefined,
  catcher: undefined,
  focusedBefore: null,
  buttons: new Set(),
  clickListener: undefined,
  hasMoved: false,
})
