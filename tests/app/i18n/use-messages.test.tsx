import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Language } from '#domain/settings.ts'
import { en } from '../../../src/app/i18n/messages-en.ts'
import { zh } from '../../../src/app/i18n/messages-zh.ts'
import { allZh } from '../../../src/app/i18n/messages-zh-later.ts'
import { MessagesProvider, useMessages } from '../../../src/app/i18n/use-messages.tsx'

afterEach(cleanup)

function Title() {
  return <h1>{useMessages().bookmarks}</h1>
}

function page(language: Language) {
  return (
    <Suspense>
      <MessagesProvider language={language}>
        <Title />
      </MessagesProvider>
    </Suspense>
  )
}

describe('the language', () => {
  it('changes without the page going away while English loads', async () => {
    const { rerender } = render(page('zh-CN'))
    const heading = screen.getByRole('heading', { name: '书签' })
    const styles: string[] = []
    new MutationObserver(() => styles.push(heading.style.display)).observe(heading, { attributes: true })
    await act(async () => {
      rerender(page('en'))
      await Promise.resolve()
    })
    expect(heading.textContent).toBe('Bookmarks')
    expect(styles).toEqual([])
  })
})

/** Every text of a language as one string, functions called with sample values. */
function texts(messages: object): [string, string][] {
  return Object.entries(messages).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'function' ? String(value) : JSON.stringify(value),
  ])
}

describe('the texts', () => {
  it('are there in both languages, none empty', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(allZh).sort())
    const empty = [...texts(en), ...texts(allZh)].filter(([, text]) => text === '""')
    expect(empty).toEqual([])
  })

  it('of the first page are part of all texts', () => {
    expect(allZh).toMatchObject(zh)
  })

  it('in English hold no Chinese but the mark they name', () => {
    // Queries for papers are Chinese as the papers are; what is said of them is not.
    const said = { ...en, exampleQueries: en.exampleQueries.map(([, what]) => what) }
    expect(texts(said).filter(([, text]) => /\p{Script=Han}/u.test(text.replace('日读', '')))).toEqual([])
  })

  it('count one as one in English', () => {
    expect([en.papers(1), en.papers(2), en.missingDays(1)]).toEqual(['1 paper', '2 papers', '1 day missing'])
  })
})
