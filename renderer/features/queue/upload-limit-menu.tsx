import { Gauge } from 'lucide-react'
import { MenuButton } from '../../components/menu-button'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRouter } from '../../desktop/use-route'
import { useUploadLimit } from '../../desktop/use-upload-limit'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** What people choose most; any other number is set in Settings. */
const QUICK_LIMITS_MBIT = [1, 2, 5, 10, 20, 50, 100] as const

/** The limit of all uploads together, changed while they run. */
export function UploadLimitMenu() {
  const t = useTexts().queue.limit
  const format = useFormat()
  const { navigate } = useRouter()
  const { limitMbit, set, error } = useUploadLimit()
  const inWords = (mbit: number): string => t.short(format.number(mbit))
  const current = limitMbit === null ? t.none : inWords(limitMbit)
  return (
    <>
      {error !== null && <ErrorBanner error={error} />}
      <MenuButton
        icon={<Gauge />}
        label={t.buttonLabel(current)}
        items={[
          { id: 'none', label: t.none },
          ...QUICK_LIMITS_MBIT.map((mbit) => ({ id: String(mbit), label: inWords(mbit) })),
          { id: 'other', label: t.other },
        ]}
        selectedId={limitMbit === null ? 'none' : String(limitMbit)}
        onAction={(id) => {
          if (id === 'other') navigate('settings')
          else set(id === 'none' ? null : Number(id))
        }}
      >
        {current}
      </MenuButton>
    </>
  )
}
