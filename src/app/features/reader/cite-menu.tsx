import { Quote } from 'lucide'
import { useState } from 'react'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'

const CiteDialog = lazyChunk(() => import('./cite-dialog.tsx').then((module) => module.CiteDialog))

/** 「引用」: the paper as a reference in every format. On phones 「更多」 presses its button, which has no room there. */
export function CiteMenu({ paper }: { paper: Paper }) {
  const t = useAllMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        data-cites
        aria-label={t.cite}
        aria-haspopup="dialog"
        aria-keyshortcuts="C"
        data-tip="cite"
        onClick={() => setOpen(true)}
        className={buttonClass('quiet', 'max-lg:w-11 max-md:hidden')}
      >
        <Icon of={Quote} />
        <span className="max-lg:hidden">{t.cite}</span>
      </button>
      {open && <CiteDialog paper={paper} onClose={() => setOpen(false)} />}
    </>
  )
}
