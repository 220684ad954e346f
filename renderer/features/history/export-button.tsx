import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ExportSeparator } from '../../../electron/shared/history-export'
import type { HistoryFilter } from '../../../electron/shared/history-filter'
import { Button } from '../../components/button'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Writes the posts that are shown, and those further down, into a file for a spreadsheet. */
export function ExportButton({
  filter,
  isDisabled,
}: {
  readonly filter: HistoryFilter
  readonly isDisabled: boolean
}) {
  const { history: t, posts: postWords, publishing } = useTexts()
  const format = useFormat()
  const { posts } = useDesktop()
  const showFailure = useShowFailure()
  const [isPending, setIsPending] = useState(false)
  const { published, failed, unconfirmed, cancelled } = postWords.phases
  return (
    <Button
      icon={<Download />}
      isPending={isPending}
      isDisabled={isDisabled}
      onPress={() => {
        setIsPending(true)
        posts
          .exportHistory({
            filter,
            fileName: `${t.exportFileName}-${toDay(new Date())}.csv`,
            separator: separatorOf(format.locale),
            columns: t.exportColumns,
            phases: { published, failed, unconfirmed, cancelled },
            privacyLevels: publishing.privacy.options,
          })
          .then(({ fileName, postCount }) => {
            if (fileName === null) return
            showToast({
              tone: 'success',
              title: t.exported(format.count(postCount, t.posts)),
              description: fileName,
            })
          }, showFailure)
          .finally(() => setIsPending(false))
      }}
    >
      {t.export}
    </Button>
  )
}

/** Where numbers are written with a comma, spreadsheets expect semicolons between the cells. */
function separatorOf(locale: string): ExportSeparator {
  return Intl.NumberFormat(locale).format(0.5).includes(',') ? ';' : ','
}

function toDay(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
