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
 * @param early code that holds keys and clicks until the app is there
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
    .replace(MODULE, '')
    // Behind what can be read: compiled and run before it, the code would hold up the first titles.
    .replace(`${ROOT}</div>`, (root) => `${root}<script>${early}${start(code)}</script>`)
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
 * Runs when all of the page is there. What the reader came for is painted first, and only then the app is fetched; the
 * paper beside the list is painted next, then the rail, then the app is imported: together they would keep a slow phone
 * busy for a tenth of a second. A page in a background tab is never painted, so it does not wait long.
 */
function start(code: string): string {
  return [
    `addEventListener('DOMContentLoaded',()=>{`,
    `let begun=0;const mark=document.documentElement.dataset,file=${JSON.stringify(code)},`,
    `next=(run)=>requestAnimationFrame(()=>setTimeout(run)),`,
    `fetchApp=()=>document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',crossOrigin:'',href:file})),`,
    `go=()=>{delete mark.listFirst;begun++||import(file)};`,
    `next(()=>{fetchApp();if(mark.listFirst===''){mark.listFirst='rail-last';next(()=>{delete mark.listFirst;next(go)})}else next(go)});`,
    `setTimeout(go,1e3)})`,
  ].join('')
}
