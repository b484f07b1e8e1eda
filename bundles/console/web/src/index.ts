import '@hawtio/react/dist/init.css'
import '@hawtio/react/dist/index.css'
import '@patternfly/react-core/dist/styles/base.css'
import './index.css'

// Everything else is behind an asynchronous boundary, so that shared modules can be agreed on first.
import('./bootstrap')

export {}
