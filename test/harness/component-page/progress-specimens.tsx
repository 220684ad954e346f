import { ProgressBar, type ProgressBarProps } from '../../../renderer/components/progress-bar'
import { Skeleton } from '../../../renderer/components/skeleton'
import { Spinner } from '../../../renderer/components/spinner'
import { TransferProgress } from '../../../renderer/components/transfer-progress'
import type { SpecimenSection } from './specimen'

const tones: readonly NonNullable<ProgressBarProps['tone']>[] = [
  'accent',
  'success',
  'warning',
  'danger',
  'neutral',
]

export const progressSpecimens: SpecimenSection = {
  title: 'Progress',
  specimens: [
    {
      name: 'ProgressBar',
      states: {
        ...Object.fromEntries(
          tones.map((tone) => [
            tone,
            <ProgressBar
              key={tone}
              label="Upload"
              value={0.4}
              tone={tone}
              valueText="4 of 10 MB"
            />,
          ]),
        ),
        'with bytes on their way': <ProgressBar label="Upload" value={0.4} bufferValue={0.6} />,
        'nobody knows': <ProgressBar label="Preparing" value={null} />,
      },
    },
    {
      name: 'TransferProgress',
      states: {
        moving: (
          <TransferProgress
            label="Upload"
            value={0.41}
            bufferValue={0.5}
            amount="19.1 MB of 46.1 MB confirmed by TikTok"
            pace="2.19 MB/s · 12 secs left"
          />
        ),
        'standing still': (
          <TransferProgress
            label="Upload"
            value={0.41}
            bufferValue={0.41}
            tone="neutral"
            amount="19.1 MB of 46.1 MB confirmed by TikTok"
            pace={null}
          />
        ),
      },
    },
    {
      name: 'Spinner, Skeleton',
      states: {
        small: <Spinner label="Working" />,
        large: <Spinner label="Working" size="large" />,
        line: <Skeleton widthPx={160} />,
        round: <Skeleton widthPx={40} heightPx={40} isRound />,
      },
    },
  ],
}
