import { Undo2 } from 'lucide-react'
import type { Post } from '../../electron/shared/post'
import { Button } from '../components/button'
import { useUndoLeft } from '../desktop/undo-countdown'
import { useUndoPosts } from '../desktop/use-undo-posts'
import { useFormat, useTexts } from '../i18n/use-texts'

/** What has been handed over and has not left yet, on every page, with the way to take all of it back. */
export function UndoCard({ open }: { readonly open: readonly Post[] }) {
  const waiting = open.filter(
    ({ phase, notBeforeMs }) => phase === 'queued' && notBeforeMs !== null,
  )
  return waiting.length === 0 ? null : <WaitingPosts waiting={waiting} />
}

function WaitingPosts({ waiting }: { readonly waiting: readonly Post[] }) {
  const t = useTexts().posts.undo
  const format = useFormat()
  const undo = useUndoPosts()
  const firstMs = waiting.reduce(
    (least, { notBeforeMs }) => Math.min(least, notBeforeMs ?? least),
    Infinity,
  )
  const left = useUndoLeft(firstMs)
  if (left === null) return null
  const count = format.number(waiting.length)
  return (
    <section className="shell-undo" aria-label={t.cardLabel}>
      <strong>{t.cardTitle(count, waiting.length)}</strong>
      <p className="tabular">{t.cardBody(left, waiting.length)}</p>
      <Button
        size="small"
        icon={<Undo2 />}
        isPending={undo.isPending}
        onPress={() => undo.run(waiting.map(({ id }) => id))}
      >
        {waiting.length === 1 ? t.button : t.buttonAll}
      </Button>
    </section>
  )
}
