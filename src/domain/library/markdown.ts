/** The library as Markdown: a plain list of links, or notes for Obsidian. */
import { idLabel } from '../id-label.ts'
import { originLink } from '../external-links.ts'
import type { LibraryEntry } from './library.ts'

type LinkTo = (entry: LibraryEntry) => string

/** `- [title](link)（author，id）`, a line each. @param linkTo the address of the paper's page here */
export function toMarkdownList(entries: readonly LibraryEntry[], linkTo: LinkTo): string {
  return entries.map((entry) => `- ${linkOf(entry, linkTo)}${facts(entry)}\n`).join('')
}

/** A section per paper with its properties, tags as `#tag`, and notes as quotes. */
export function toObsidian(entries: readonly LibraryEntry[], linkTo: LinkTo): string {
  return entries.map((entry) => section(entry, linkTo)).join('\n')
}

function section(entry: LibraryEntry, linkTo: LinkTo): string {
  const origin = originLink(entry.id)
  const lines = [
    `## ${inline(entry.title)}`,
    '',
    ...(entry.originalTitle === undefined ? [] : [`- 原题：${inline(entry.originalTitle)}`]),
    ...(entry.author === undefined ? [] : [`- 第一作者：${inline(entry.author)}`]),
    ...(origin === undefined ? [] : [`- 原文：[${inline(idLabel(entry.id) ?? entry.id)}](${origin})`]),
    ...(entry.codeUrl === undefined ? [] : [`- 代码：<${entry.codeUrl}>`]),
    `- 日读：${linkOf(entry, linkTo)}`,
    ...(entry.day === undefined ? [] : [`- 日报日期：${entry.day}`]),
    ...(entry.addedAt === 0 ? [] : [`- 收藏于：${new Date(entry.addedAt).toISOString().slice(0, 10)}`]),
    ...(entry.tags.length === 0 ? [] : [`- 标签：${entry.tags.map(obsidianTag).join(' ')}`]),
  ]
  const notes = entry.notes.map(({ text }) => '\n' + quote(text))
  return [...lines, ...notes].join('\n') + '\n'
}

/** Obsidian's tags hold letters, digits, `_`, `-` and `/`, and not digits alone: anything else becomes `-`. */
function obsidianTag(tag: string): string {
  const safe = tag.replaceAll(/[^\p{L}\p{N}\p{Extended_Pictographic}\p{M}\u200D_/-]+/gu, '-').replace(/^-+|-+$/g, '')
  if (safe === '') return inline(tag)
  return /^\p{N}+$/u.test(safe) ? `#_${safe}` : `#${safe}`
}

/** Each line as its own, so that the note keeps its lines; what looks like markup in it stays the reader's markup. */
function quote(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function linkOf(entry: LibraryEntry, linkTo: LinkTo): string {
  return `[${inline(entry.title)}](${linkTo(entry)})`
}

function facts(entry: LibraryEntry): string {
  const known = [entry.author, idLabel(entry.id)].filter((fact) => fact !== undefined).map(inline)
  return known.length === 0 ? '' : `（${known.join('，')}）`
}

/** Text on one line with the characters escaped that Markdown would take for markup. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\[\]*_`<>#|~$]/g, '\\$&')
}
