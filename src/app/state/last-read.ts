import { checkedOr, fields, parsed } from '#domain/check.ts'
import { toDay, toPaperId, type Day, type PaperId } from '#domain/ids.ts'

/** The paper that was opened last, in any tab, and the day of its list. */
export interface LastRead {
  readonly day: Day
  readonly id: PaperId
}

const KEY = 'ridu:v1:last-read'
const check = fields<LastRead>({ day: parsed(toDay, 'a day'), id: parsed(toPaperId, 'an id') })

/** Where 「上次读到」 leads. Storage that is blocked or holds something else leads nowhere. */
export function lastRead(): LastRead | undefined {
  try {
    return checkedOr<LastRead | undefined, undefined>(check, JSON.parse(localStorage.getItem(KEY) ?? 'null'), undefined)
  } catch {
    return undefined
  }
}

export function rememberLastRead({ day, id }: LastRead): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ day, id }))
  } catch {
    // Blocked or full: the way back to this paper is lost, nothing else.
  }
}
