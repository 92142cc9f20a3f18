import { createElement, Fragment, type ReactNode } from 'react'
import { BREAK, type Inline, type MathNode, type RichText as RichTextModel } from '#domain/rich-text.ts'

/**
 * Digest text as elements. Everything is text to React: nothing in it can become markup. One flat list: a title has some
 * fifteen pieces and a day 604 titles, so each wrapper more would be kept nine thousand times.
 */
export function RichText({ text, links = true }: { text: RichTextModel; links?: boolean }) {
  const nodes: ReactNode[] = []
  text.forEach((piece, i) => {
    if (typeof piece === 'string') {
      const kept = isFormula(text[i - 1]) ? piece.replace(CLOSING, '') : piece
      addText(nodes, isFormula(text[i + 1]) ? kept.replace(OPENING, '') : kept)
    } else if (piece[0] === 'a' && !links) addText(nodes, piece[1])
    else if (isFormula(piece))
      // Browsers break lines on both sides of a formula: the marks that belong to it are kept with it.
      nodes.push(
        <span key={nodes.length} className="whitespace-nowrap">
          {marksOf(text[i - 1], OPENING)}
          {drawMath(piece[2])}
          {marksOf(text[i + 1], CLOSING)}
        </span>,
      )
    else nodes.push(draw(piece, nodes.length))
  })
  return nodes
}

const OPENING = /[\p{Ps}\p{Pi}]+$/u
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]+/u
const marksOf = (piece: Inline | undefined, marks: RegExp) => typeof piece === 'string' && marks.exec(piece)?.[0]

type Formula = Extract<Inline, readonly ['math', ...unknown[]]>
const isFormula = (piece: Inline | undefined): piece is Formula => piece?.[0] === 'math'

/** @param key its place: the pieces of one text never move */
function draw(piece: Exclude<Inline, string | Formula>, key: number): ReactNode {
  switch (piece[0]) {
    case 'sup':
      return <sup key={key}>{piece[1]}</sup>
    case 'sub':
      return <sub key={key}>{piece[1]}</sub>
    case 'code':
      return <code key={key}>{piece[1]}</code>
    case 'a':
      return <WebLink key={key} url={piece[1]} />
    default:
      return piece satisfies never
  }
}

/** Adds a text. Break opportunities become <wbr>, so that copied text holds no invisible characters. */
function addText(nodes: ReactNode[], text: string): void {
  if (!text.includes(BREAK)) return void nodes.push(text)
  const parts = text.split(BREAK)
  parts.forEach((part, i) => {
    const next = parts[i + 1]
    const end = next !== undefined && spacedEnd(part, next)
    if (end) {
      if (end.length < part.length) nodes.push(part.slice(0, -end.length))
      nodes.push(
        <span key={nodes.length} className="may-break">
          {end}
        </span>,
      )
    } else {
      if (part !== '') nodes.push(part)
      if (next !== undefined) nodes.push(<wbr key={nodes.length} />)
    }
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
