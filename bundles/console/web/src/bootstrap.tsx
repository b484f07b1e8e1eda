import { configManager, hawtio, HawtioInitialization, Logger, TaskState } from '@hawtio/react/init'
import React from 'react'
import ReactDOM from 'react-dom/client'

const PRODUCT_VERSION = '0.1.0'
const HAWTIO_VERSION = '5.2.0'

async function start(): Promise<void> {
  configManager.initItem('Loading UI', TaskState.started, 'config')
  const root = ReactDOM.createRoot(document.getElementById('root') as HTMLElement)
  root.render(<HawtioInitialization verbose={configManager.globalLogLevel() < Logger.INFO.value} />)
  configManager.addProductInfo('Vigie', PRODUCT_VERSION)
  configManager.addProductInfo('Hawtio', HAWTIO_VERSION)
  hawtio.addUrl('plugin')

  const { camel, consoleStatus, jmx, jvmDiagnostics, logs, rbac, runtime } = await import('@hawtio/react')
  // Left out: `connect` (this server offers no proxy to other machines), identity providers, Quartz, Spring Boot.
  ;[jmx, rbac, camel, runtime, logs, consoleStatus, jvmDiagnostics].forEach(register => register())
  configManager.initItem('Loading UI', TaskState.finished, 'config')

  await hawtio.bootstrap()
  const { Hawtio } = await import('@hawtio/react/ui')
  root.render(
    <React.StrictMode>
      <Hawtio />
    </React.StrictMode>,
  )
}

void start()
