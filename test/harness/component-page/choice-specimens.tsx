import { Checkbox } from '../../../renderer/components/checkbox'
import { ExplainedCheckbox } from '../../../renderer/components/explained-checkbox'
import { ListBox } from '../../../renderer/components/list-box'
import { RadioGroup } from '../../../renderer/components/radio-group'
import { RangeSlider } from '../../../renderer/components/range-slider'
import { Select } from '../../../renderer/components/select'
import { Switch } from '../../../renderer/components/switch'
import { stay, type SpecimenSection } from './specimen'

const audience = {
  label: 'Who can view this video',
  placeholder: 'Choose',
  options: [
    { id: 'everyone', label: 'Everyone' },
    { id: 'friends', label: 'Friends', description: 'Followers that you follow back' },
    { id: 'self', label: 'Only me', isDisabled: true },
  ],
  onChange: stay,
} as const
const themes = {
  label: 'Theme',
  options: [
    { id: 'light', label: 'Light' },
    { id: 'dark', label: 'Dark' },
  ],
  value: 'light',
  onChange: stay,
} as const

export const choiceSpecimens: SpecimenSection = {
  title: 'Choices',
  specimens: [
    {
      name: 'Checkbox, ExplainedCheckbox',
      states: {
        off: <Checkbox label="Allow comments" />,
        on: <Checkbox label="Allow comments" defaultSelected />,
        explained: <Checkbox label="AI-generated content" description="TikTok labels the video." />,
        disabled: <Checkbox label="Allow duet" isDisabled />,
        'disabled, on': <Checkbox label="Allow duet" isDisabled defaultSelected />,
        unavailable: (
          <ExplainedCheckbox
            label="Allow stitch"
            isSelected={false}
            unavailableReason="Turned off in TikTok's settings."
          />
        ),
      },
    },
    {
      name: 'Switch',
      states: {
        off: <Switch label="Start at login" />,
        on: <Switch label="Notifications" defaultSelected description="When nobody looks." />,
        'with its state': <Switch label="Status" defaultSelected stateText="On" />,
        disabled: <Switch label="Start at login" isDisabled />,
        'disabled, on': <Switch label="Notifications" isDisabled defaultSelected />,
      },
    },
    {
      name: 'RadioGroup',
      states: {
        list: <RadioGroup {...themes} />,
        segmented: <RadioGroup {...themes} appearance="segmented" />,
        disabled: <RadioGroup {...themes} isDisabled />,
        'segmented, disabled': <RadioGroup {...themes} appearance="segmented" isDisabled />,
      },
    },
    {
      name: 'Select',
      states: {
        'nothing chosen': <Select {...audience} value={null} isRequired />,
        chosen: <Select {...audience} value="friends" description="Offered by TikTok." />,
        wrong: <Select {...audience} value={null} errorMessage="Choose who can view it." />,
        disabled: <Select {...audience} value="everyone" isDisabled />,
      },
    },
    {
      name: 'ListBox',
      states: {
        'one chosen': (
          <ListBox label="Channel" options={audience.options} value="friends" onChange={stay} />
        ),
      },
    },
    {
      name: 'RangeSlider',
      states: {
        'at rest': (
          <RangeSlider
            label="Part to keep"
            startLabel="From"
            endLabel="To"
            maxValue={60}
            value={[5, 42]}
            aside="37 s"
            formatValue={(value) => `${value} s`}
            onChange={stay}
          />
        ),
      },
    },
  ],
}
