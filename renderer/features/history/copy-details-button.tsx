import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import type { Post } from '../../../electron/shared/post'
import { Button } from '../../components/button'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useTexts } from '../../i18n/use-texts'
import { supportDetails } from './support-details'

/** Puts what a support person needs on the clipboard. */
export function CopyDetailsButton({ post }: { readonly post: Post }) {
  const t = useTexts().posts.history
  const { app, posts } = useDesktop()
  const appInfo = useAppInfo()
  const showFailure = useShowFailure()
  const [copiedRevision, setCopiedRevision] = useState<number | null>(null)
  const isCopied = copiedRevision === post.revision
  return (
    <Button
      size="small"
      variant="quiet"
      icon={isCopied ? <Check /> : <Copy />}
      onPress={() => {
        posts
          .getStory(post.id)
          .then((story) => app.copyText(supportDetails(post, appInfo, story)))
          .then(() => setCopiedRevision(post.revision), showFailure)
      }}
    >
      {isCopied ? t.copied : t.copyDetails}
    </Button>
  )
}
