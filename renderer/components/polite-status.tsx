import { useState } from 'react'

/**
 * Tells people who listen to the page how something goes on, without talking over them: the text is read out only when the
 * milestone changes, however often the text itself does.
 */
export function PoliteStatus({
  text,
  milestone,
}: {
  readonly text: string
  /** Changes when there is something worth saying, for example at every quarter. */
  readonly milestone: string
}) {
  const [said, setSaid] = useState({ text: '', milestone })
  // The first state is on the page already; only what comes after it is news.
  if (said.milestone !== milestone) setSaid({ text, milestone })
  return (
    <span role="status" className="visually-hidden">
      {said.text}
    </span>
  )
}
