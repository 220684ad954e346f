import { RadioGroup } from '../../../components/radio-group'
import { useTexts } from '../../../i18n/use-texts'
import type { DraftsView } from '../drafts-state'

/** One video in full, or all of them in a table. */
export function ViewSwitch({
  view,
  onChange,
}: {
  readonly view: DraftsView
  readonly onChange: (view: DraftsView) => void
}) {
  const t = useTexts().batch.view
  return (
    <div className="batch-view-switch">
      <RadioGroup
        label={t.label}
        appearance="segmented"
        options={[
          { id: 'list', label: t.list },
          { id: 'table', label: t.table },
        ]}
        value={view}
        onChange={onChange}
      />
    </div>
  )
}
