import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { readDesktopClient } from './desktop/desktop-client'
import { Router } from './desktop/router'
// Last, because it overrules what the components say of themselves.
import './styles/forced-colors.css'

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')

createRoot(container).render(
  <StrictMode>
    <App client={readDesktopClient()} router={new Router(window)} />
  </StrictMode>,
)
