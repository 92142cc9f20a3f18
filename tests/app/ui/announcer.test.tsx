import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AnnouncerProvider, useAnnounce } from '../../../src/app/ui/announcer.tsx'

function Say({ text }: { text: string }) {
  const announce = useAnnounce()
  return (
    <button type="button" onClick={() => announce(text)}>
      {text}
    </button>
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  render(
    <AnnouncerProvider>
      <Say text="已收藏" />
      <Say text="已取消收藏" />
    </AnnouncerProvider>,
  )
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const say = (text: string) => fireEvent.click(screen.getByRole('button', { name: text }))
const heard = () => document.querySelector('[aria-live=polite]')?.textContent
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('an announcement', () => {
  it('is read after 300 ms', () => {
    say('已收藏')
    pass(299)
    expect(heard()).toBe('')
    pass(1)
    expect(heard()).toBe('已收藏')
  })

  it('leaves nothing running when the page goes', () => {
    say('已收藏')
    cleanup()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('gives way to a later one, so that of quick changes only the last is read', () => {
    say('已收藏')
    pass(200)
    say('已取消收藏')
    pass(299)
    expect(heard()).toBe('')
    pass(1)
    expect(heard()).toBe('已取消收藏')
  })

  it('is read again when the same thing happens again', () => {
    say('已收藏')
    pass(300)
    const changes: string[] = []
    const region = document.querySelector('[aria-live=polite]')
    const observer = new MutationObserver(() => changes.push(region?.textContent ?? ''))
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true })
    say('已收藏')
    pass(300)
    observer.takeRecords().forEach(() => changes.push(region?.textContent ?? ''))
    expect(changes.at(-1)).toBe('已收藏')
  })
})
