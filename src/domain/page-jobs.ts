/** What the build asks of the threads that draw pages, and what they answer. */
import type { EncodedDay, Manifest } from './wire.ts'

/** A page's HTML around what differs from page to page. */
export interface PageTemplate {
  /** Up to where the head's own tags go. */
  readonly start: string
  /** From there to the inside of the root element. */
  readonly middle: string
  /** From the end of the root element, where the data goes, to the end. */
  readonly end: string
}

/** The same for all pages of a build. */
export interface PageSettings {
  readonly outDir: string
  /** `/` or `/repo/`. */
  readonly base: string
  /** Where the site is, without a slash at the end; undefined when unknown. */
  readonly site: string | undefined
  /** `folder`: paper/ID/index.html. `html`: paper/ID.html. */
  readonly files: 'folder' | 'html'
  readonly year: number
  /** Pages of days carry the style sheet, so that they paint with their first bytes; those of papers link to it. */
  readonly templates: { readonly day: PageTemplate; readonly paper: PageTemplate }
}

/** The pages of one day. */
export interface PageJob {
  readonly manifest: Manifest
  readonly day: EncodedDay
  /** True for the latest day, which is the page of `/` too. */
  readonly isLatest: boolean
}

/** What was written. */
export interface PageReport {
  readonly pages: number
  readonly bytes: number
}
