import { CircleAlert, CircleCheck } from 'lucide-react'
import { useId } from 'react'
import type { Video } from '../../../electron/shared/video'
import type { VideoFinding } from '../../../electron/shared/video-finding'
import { Disclosure } from '../../components/disclosure'
import { describeFinding, type FindingDescription } from '../../i18n/finding-words'
import { useTexts } from '../../i18n/use-texts'
import { ValueAndLimit } from './value-and-limit'
import './doctor-report.css'

/**
 * What the doctor has found about a video, the limit of the chosen channel included: a verdict in one line, what TikTok
 * would refuse in full, and what is good to know for whoever asks.
 */
export function DoctorReport({
  video,
  findings,
  isCopyOffered,
}: {
  readonly video: Video
  readonly findings: readonly VideoFinding[]
  /** A copy without what it can mend is offered below. */
  readonly isCopyOffered: boolean
}) {
  const t = useTexts().doctor
  const advisesId = useId()
  const blocks = findings.filter(({ severity }) => severity === 'blocks')
  const advises = findings.filter(({ severity }) => severity === 'advises')
  const isRefused = blocks.length > 0
  return (
    <section className="doctor" aria-label={t.title} data-video={video.id}>
      <p className="doctor-verdict" data-tone={isRefused ? 'danger' : 'success'}>
        {isRefused ? <CircleAlert aria-hidden /> : <CircleCheck aria-hidden />}
        <span>{isRefused ? t.refused(blocks.length) : t.ready}</span>
      </p>
      {isRefused && (
        <ul className="doctor-list" aria-label={t.blocksGroup}>
          {blocks.map((finding) => (
            <Block key={finding.code} finding={finding} isCopyOffered={isCopyOffered} />
          ))}
        </ul>
      )}
      {advises.length > 0 && (
        <>
          <p id={advisesId} className="doctor-group">
            {t.advisesGroup}
          </p>
          <ul className="doctor-list" aria-labelledby={advisesId}>
            {advises.map((finding) => (
              <Advice key={finding.code} finding={finding} isCopyOffered={isCopyOffered} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface FindingProps {
  readonly finding: VideoFinding
  readonly isCopyOffered: boolean
}

/** A finding in words. Where one click mends it, that is the way out, and not an editor. */
function useFindingWords({ finding, isCopyOffered }: FindingProps): FindingDescription {
  const { findings, byCopy } = useTexts().doctor
  const words = describeFinding(findings, finding)
  if (finding.fix === null || !isCopyOffered) return words
  const way =
    finding.severity === 'advises' ? 'advises' : finding.fix === 'trim' ? 'trims' : 'blocks'
  return { ...words, remedy: byCopy[way] }
}

function Block(props: FindingProps) {
  const { title, yours, limit, cause, remedy } = useFindingWords(props)
  return (
    <li className="doctor-finding" data-tone="danger">
      <strong>{title}</strong>
      <ValueAndLimit value={yours} limit={limit} />
      <p>{cause}</p>
      <p className="doctor-remedy">{remedy}</p>
    </li>
  )
}

function Advice(props: FindingProps) {
  const { title, yours, limit, cause, remedy } = useFindingWords(props)
  return (
    <li className="doctor-advice">
      <Disclosure title={title}>
        <div className="doctor-finding">
          <ValueAndLimit value={yours} limit={limit} />
          <p>{cause}</p>
          <p className="doctor-remedy">{remedy}</p>
        </div>
      </Disclosure>
    </li>
  )
}
