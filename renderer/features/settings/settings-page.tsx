import type { LanguageChoice, Settings, ThemeChoice } from '../../../electron/shared/settings'
import { DEFAULT_SETTINGS } from '../../../electron/shared/settings'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Page, PageHeader } from '../../components/page-header'
import { RadioGroup } from '../../components/radio-group'
import { Select } from '../../components/select'
import { Switch } from '../../components/switch'
import { useAppInfo, useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { PracticeQuestion } from '../../desktop/practice-question'
import { usePracticeMode } from '../../desktop/use-practice-mode'
import { useRequest } from '../../desktop/use-request'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useSnapshot } from '../../desktop/use-snapshot'
import { WebPageLink } from '../../desktop/web-page-link'
import { useTexts } from '../../i18n/use-texts'
import { BackgroundCard } from './background-card'
import { UndoCard } from './undo-card'
import { UploadCard } from './upload-card'
import { ForgetCard } from './forget-card'
import { UpdatesCard } from './updates-card'
import './settings.css'

const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['system', 'en', 'tr']
const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Preferences, practice mode, where the data is, and what this program is. */
export function SettingsPage() {
  const t = useTexts().settings
  return (
    <Page width="narrow">
      <PageHeader title={t.title} description={t.description} />
      <AppearanceCard />
      <UndoCard />
      <UploadCard />
      <BackgroundCard />
      <PracticeCard />
      <UpdatesCard />
      <DataCard />
      <ForgetCard />
      <AboutCard />
    </Page>
  )
}

function AppearanceCard() {
  const t = useTexts().settings
  const desktop = useDesktop()
  const stores = useDesktopStores()
  const settings = useSnapshot(stores.settings).value ?? DEFAULT_SETTINGS
  const update = useRequest(desktop.settings.update)

  const change = (edits: Partial<Settings>): void => {
    void update.run({ ...settings, ...edits }).then((saved) => {
      if (saved !== null) stores.settings.accept(saved)
    })
  }

  return (
    <Card title={t.appearance}>
      <Select
        className="settings-language"
        label={t.language}
        placeholder={t.languages.system}
        value={settings.language}
        onChange={(language) => change({ language })}
        options={LANGUAGE_CHOICES.map((id) => ({ id, label: t.languages[id] }))}
      />
      <RadioGroup
        appearance="segmented"
        label={t.theme}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={THEME_CHOICES.map((id) => ({ id, label: t.themes[id] }))}
      />
      {update.error !== null && <ErrorBanner error={update.error} />}
    </Card>
  )
}

function PracticeCard() {
  const t = useTexts().settings
  const { mode } = useAppInfo()
  const practice = usePracticeMode()
  const isExternal = mode === 'external-practice'
  return (
    <Card title={t.practice}>
      <Switch
        label={t.practiceSwitch}
        description={isExternal ? t.practiceExternal : t.practiceHint}
        isSelected={mode !== 'real'}
        isDisabled={isExternal || practice.isPending}
        onChange={practice.set}
      />
      <PracticeQuestion practice={practice} />
    </Card>
  )
}

function DataCard() {
  const t = useTexts().settings
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  return (
    <Card title={t.data} description={t.dataBody}>
      <div>
        <Button onPress={() => void desktop.app.showUserDataFolder().catch(showFailure)}>
          {t.showFolder}
        </Button>
      </div>
    </Card>
  )
}

function AboutCard() {
  const texts = useTexts()
  const t = texts.settings
  const { version } = useAppInfo()
  return (
    <Card title={t.about}>
      <dl className="settings-about">
        <dt>{t.version}</dt>
        <dd>
          {texts.shell.productName} {version}
        </dd>
        <dt>{t.licence}</dt>
        <dd>{t.licenceName}</dd>
        <dt>{t.website}</dt>
        <dd>
          <WebPageLink page="sosyabot-website">sosyabot.com</WebPageLink>
        </dd>
      </dl>
      <p className="settings-note">{t.notAffiliated}</p>
    </Card>
  )
}
