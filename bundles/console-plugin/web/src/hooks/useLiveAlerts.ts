import { useCallback, useEffect, useRef, useState } from 'react'
import { askEvery } from '../api/ask.ts'
import { api } from '../api/index.ts'
import { alertsPath, listedAlerts, pushedAlert } from '../alerts.ts'
import type { Alert, Message } from '../model-sms.ts'
import type { Page } from '../model.ts'
import { useEvents } from './useEvents.ts'

const MOST = 500

export type LiveAlerts = {
  alerts: Alert[]
  connected: boolean
  listed: boolean
  error: unknown
  /** How many changes of texts were told, by alert: what shows a conversation asks for it again. */
  changes: Record<string, number>
}

/** Alerts that are not closed, as the server pushes them; the lists are asked for each time the stream opens. */
export function useLiveAlerts(): LiveAlerts {
  const [alerts, setAlerts] = useState<Alert[]>([])
  const [changes, setChanges] = useState<Record<string, number>>({})
  const [listed, setListed] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const stopList = useRef(() => {})
  const count = useCallback(
    (id: string) => setChanges(before => ({ ...before, [id]: (before[id] ?? 0) + 1 })),
    [],
  )
  useEffect(() => () => stopList.current(), [])
  const opened = () => {
    stopList.current()
    setAlerts([])
    stopList.current = askEvery(ask, null, {
      answer: list => {
        setAlerts(before => listedAlerts(before, list))
        setListed(true)
        setError(null)
      },
      failure: setError,
    })
  }
  const connected = useEvents(({ event, data }) => {
    if (event === 'alert.changed') {
      const alert = JSON.parse(data) as Alert
      setAlerts(before => pushedAlert(before, alert))
      count(alert.id)
    } else if (event === 'message.changed') {
      const { alert } = JSON.parse(data) as Message
      if (alert !== null) {
        count(alert)
      }
    }
  }, opened)
  return { alerts, connected, listed, error, changes }
}

async function ask(signal: AbortSignal): Promise<Alert[]> {
  const of = (state: 'open' | 'acknowledged') =>
    api.get<Page<Alert>>(alertsPath(state, '', MOST, null), signal).then(page => page.items)
  const [open, acknowledged] = await Promise.all([of('open'), of('acknowledged')])
  return [...open, ...acknowledged]
}
