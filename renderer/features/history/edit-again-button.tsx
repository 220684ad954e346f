import { PenLine } from 'lucide-react'
import { useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post } from '../../../electron/shared/post'
import { Button } from '../../components/button'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useAppInfo, useDesktop } from '../../desktop/desktop-provider'
import { useRouter } from '../../desktop/use-route'
import { useTexts } from '../../i18n/use-texts'

/** Makes a draft of a post that came to nothing and goes to it. */
export function EditAgainButton({
  post,
  describedBy,
  onFailure,
}: {
  readonly post: Post
  readonly describedBy: string
  readonly onFailure: (error: AppErrorDto | null) => void
}) {
  const t = useTexts().history
  const { drafts } = useDesktop()
  const { mode } = useAppInfo()
  const router = useRouter()
  const [isPending, setIsPending] = useState(false)
  return (
    <Button
      size="small"
      icon={<PenLine />}
      isPending={isPending}
      aria-describedby={describedBy}
      onPress={() => {
        setIsPending(true)
        onFailure(null)
        drafts
          .addFromPost({ mode, postId: post.id })
          .then(
            () => router.navigate('publishing'),
            (reason: unknown) => onFailure(toAppErrorDto(reason)),
          )
          .finally(() => setIsPending(false))
      }}
    >
      {t.editAgain}
    </Button>
  )
}
