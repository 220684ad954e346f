import { useEffect, useState } from 'react'
import type { AboutInfo } from '../../../electron/shared/about'
import { Page, PageHeader } from '../../components/page-header'
import { Skeleton } from '../../components/skeleton'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useTexts } from '../../i18n/use-texts'
import { PartsCard } from './parts-card'
import { VersionsCard } from './versions-card'
import './about.css'

/** What this app is, in which versions, and whose work is in it under which licence. */
export function AboutPage() {
  const { shell, support } = useTexts()
  const desktop = useDesktop()
  const [about, setAbout] = useState<AboutInfo | null>(null)
  const { run, error } = useRequest(desktop.support.getAbout)
  useEffect(() => {
    void run().then(setAbout)
  }, [run])
  return (
    <Page>
      <PageHeader title={shell.pages.about} description={support.about.description} />
      {error !== null && <ErrorBanner error={error} page="about" />}
      {about === null ? (
        error === null && <Skeleton heightPx={180} />
      ) : (
        <>
          <VersionsCard versions={about.versions} />
          <PartsCard shipped={about.shipped} />
        </>
      )}
    </Page>
  )
}
