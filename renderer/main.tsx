// Before the rest, because it asks for what the rest is going to wait for.
import './load-first'
import './styles/inter.css'
import './styles/tokens.css'
import './styles/global.css'
import './styles/parts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { readDesktopClient } from './desktop/desktop-client'
import { createDesktopStores } from './desktop/desktop-stores'
import { reportPageFaults } from './desktop/report-page-faults'
import { Router } from './desktop/router'
// Last, because it overrules what the components say of themselves.
import './styles/forced-colors.css'

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')

const client = readDesktopClient()
const stores = createDesktopStores(client)
// Nothing is drawn before these are known, so they are asked for before React begins.
for (const store of [stores.appInfo, stores.settings, stores.channels, stores.setup]) store.hold()
const reportFault = reportPageFaults(client, window)

createRoot(container, { onCaughtError: reportFault, onUncaughtError: reportFault }).render(
  <StrictMode>
    <App client={client} stores={stores} router={new Router(window)} />
  </StrictMode>,
)
