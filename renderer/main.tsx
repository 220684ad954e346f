import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/global.css'
import './styles/parts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { readDesktopClient } from './desktop/desktop-client'
import { reportPageFaults } from './desktop/report-page-faults'
import { Router } from './desktop/router'
import { loadDictionary } from './i18n/dictionary-store'
import { resolveLanguage } from './i18n/language'
// Last, because it overrules what the components say of themselves.
import './styles/forced-colors.css'

// Nearly always the right one, and then it comes while main is being asked for the settings.
void loadDictionary(resolveLanguage('system', navigator.language))

// Before anything asks for it by being drawn.
void document.fonts.load('1em "Inter Variable"')

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')

const client = readDesktopClient()
const reportFault = reportPageFaults(client, window)

createRoot(container, { onCaughtError: reportFault, onUncaughtError: reportFault }).render(
  <StrictMode>
    <App client={client} router={new Router(window)} />
  </StrictMode>,
)
