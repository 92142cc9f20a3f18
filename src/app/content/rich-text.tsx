import { createElement, Fragment, type ReactNode } from 'react'
import { BREAK, type Inline, type MathNode, type RichText as RichTextModel } from '#domain/rich-text.ts'

/** Digest text as elements. Everything is text to React: nothing in it can become markup. */
export function RichText({ text, links = true }: { text: RichTextModel; links?: boolean }) {
  // The pieces of one text never move, so their position identifies them.
  return text.map((piece, i) => <Fragment key={i}>{draw(piece, links)}</Fragment>)
}

function draw(piece: Inline, links: boolean): ReactNode {
  if (typeof piece === 'string') return withBreaks(piece)
  switch (piece[0]) {
    case 'sup':
      return <sup>{piece[1]}</sup>
    case 'sub':
      return <sub>{piece[1]}</sub>
    case 'code':
      return <code>{piece[1]}</code>
    case 'a':
      return links ? <WebLink url={piece[1]} /> : piece[1]
    case 'math':
      return drawMath(piece[2])
    default:
      return piece satisfies never
  }
}

/** Break opportunities become <wbr>, so that copied text holds no invisible characters. */
function withBreaks(text: string): ReactNode {
  if (!text.includes(BREAK)) return text
  const parts = text.split(BREAK)
  return parts.map((part, i) => {
    const next = parts[i + 1]
    const end = next !== undefined && spacedEnd(part, next)
    return (
      <Fragment key={i}>
        {end ? (
          <>
            {part.slice(0, -end.length)}
            <span className="may-break">{end}</span>
          </>
        ) : (
          <>
            {part}
            {next !== undefined && <wbr />}
          </>
        )}
      </Fragment>
    )
  })
}

/**
 * Browsers set a little space between Chinese and Latin (`text-autospace`), but not across a <wbr>. There the end of the
 * part before is set so that a line may break after it: a Latin word, or one Chinese character, which has no break inside.
 */
function spacedEnd(before: string, after: string): string | undefined {
  const [end] = /(?:[\w-]+|\p{Script=Han})$/u.exec(before) ?? []
  return end !== undefined && isHan(end) !== isHan(after) && /^[\w\p{Script=Han}]/u.test(after) ? end : undefined
}

const isHan = (text: string) => /^\p{Script=Han}/u.test(text)

/** An address found in the text: shown without its scheme, and breakable after each slash. */
function WebLink({ url }: { url: string }) {
  const parts = url.replace(/^https?:\/\/(?:www\.)?/i, '').split(/(?<=\/)/)
  return (
    <a className="text-link" href={url} target="_blank" rel="noopener noreferrer">
      {parts.map((part, i) => (
        <Fragment key={i}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </a>
  )
}

/** Names and attributes were checked against the MathML lists when the file was decoded. */
function drawMath(node: MathNode): ReactNode {
  const [name, attributes, ...children] = node
  return createElement(
    name,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : drawMath(child))),
  )
}
