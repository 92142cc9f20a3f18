import type { PageTemplate } from '#domain/page-jobs.ts'
import { withPolicy } from '../content-security-plugin.ts'

const ROOT = '<div id="root">'
const MODULE = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/
const STYLE = /<link rel="stylesheet"[^>]*href="[^"]+"[^>]*>/
const MANIFEST_PRELOAD = /\s*<link rel="preload" href="[^"]*manifest\.json"[^>]*>/
/** The plain shell's own; each page has better ones. */
const OWN_HEAD = /\s*<title>[^<]*<\/title>|\s*<meta name="description"[^>]*>/g

/**
 * The HTML of a page around its content, made of the built `index.html`.
 * @param early code that runs before anything is painted
 * @param css the style sheet's text, to stand in the page, which is one of a day; undefined to link to it
 * @throws Error when index.html has lost a part that pages build on
 */
export function pageTemplate(index: string, early: string, css: string | undefined): PageTemplate {
  const code = MODULE.exec(index)?.[1]
  if (code === undefined || !STYLE.test(index) || !index.includes(`${ROOT}</div>`))
    throw new Error('index.html: a page needs its module script, its style sheet and its root element')
  const isDay = css !== undefined
  const html = index
    .replace(OWN_HEAD, '')
    .replace('<html ', isDay ? '<html data-list-first ' : '<html ')
    .replace(MANIFEST_PRELOAD, '')
    // The page can be read without the app, which is fetched meanwhile.
    .replace(
      MODULE,
      () => `<link rel="modulepreload" crossorigin href="${code}"><script>${early}${start(code)}</script>`,
    )
    .replace(STYLE, (link) => (css === undefined ? link : `${disabled(link)}<style>${css.trim()}</style>`))
    .replace(/<noscript>[^<]*<\/noscript>/, '<noscript><!--links--></noscript>')
    .replace('</head>', '<!--head--></head>')
    .replace('</body>', '<!--data--></body>')
  const [head = '', body = ''] = withPolicy(html).split('<!--head-->')
  const [middle = '', end = ''] = body.split(`${ROOT}</div>`)
  return { start: head, middle: middle + ROOT, end: `</div>${end}` }
}

/** The link to the style sheet that a page holds: files of the app that need it look for the link, and fetch nothing then. */
function disabled(link: string): string {
  return link.replace('<link ', '<link disabled ')
}

/**
 * Runs when all of the page is there. What the reader came for is painted first, the paper beside the list next, then
 * the rail, then the app is imported: together they would keep a slow phone busy for a tenth of a second. A page in a
 * background tab is never painted, so it does not wait long.
 */
function start(code: string): string {
  return [
    `addEventListener('DOMContentLoaded',()=>{`,
    `let begun=0;const mark=document.documentElement.dataset,`,
    `next=(run)=>requestAnimationFrame(()=>setTimeout(run)),`,
    `go=()=>{delete mark.listFirst;begun++||import(${JSON.stringify(code)})};`,
    `next(()=>{if(mark.listFirst===''){mark.listFirst='rail-last';next(()=>{delete mark.listFirst;next(go)})}else next(go)});`,
    `setTimeout(go,1e3)})`,
  ].join('')
}
