import { Ellipsis } from 'lucide'
import { useState } from 'react'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'

const ReaderMenu = lazyChunk(() => import('./reader-menu.tsx').then((module) => module.ReaderMenu))

/** 「更多」 at the end of the reader's bar. */
export function MoreButton({ paper, phone }: { paper: Paper; phone: boolean }) {
  const t = useAllMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label={t.more}
        aria-haspopup="menu"
        aria-expanded={open}
        icon={<Icon of={Ellipsis} size={20} />}
        onClick={({ currentTarget }) => {
          // Safari leaves a clicked button without focus: the menu opens under it and gives the focus back.
          currentTarget.focus()
          setOpen(true)
        }}
      />
      {open && <ReaderMenu {...{ paper, phone }} onClose={() => setOpen(false)} />}
    </>
  )
}
