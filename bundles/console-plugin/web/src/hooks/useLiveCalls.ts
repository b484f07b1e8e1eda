import { useEffect, useState } from 'react'
import { askEvery } from '../api/ask.ts'
import { listen } from '../api/events.ts'
import { api } from '../api/index.ts'
import { listed, pushed } from '../live.ts'
import type { Call, Page } from '../model.ts'

/** `listed`: the calls that were in progress before the stream opened are known, too. */
export type Live = { calls: Call[]; connected: boolean; listed: boolean; error: unknown }

const NOTHING: Live = { calls: [], connected: false, listed: false, error: null }

/** Calls in progress, as the server pushes them; the list is asked for each time the stream opens. */
export function useLiveCalls(): Live {
  const [live, setLive] = useState<Live>(NOTHING)
  useEffect(() => {
    const change = (changed: (before: Live) => Partial<Live>) =>
      setLive(before => ({ ...before, ...changed(before) }))
    let stopList = () => {}
    const stopStream = listen(api, {
      opened: () => {
        change(() => ({ ...NOTHING, connected: true }))
        stopList = askEvery(signal => api.get<Page<Call>>('/calls?limit=100', signal), null, {
          answer: page => change(({ calls }) => ({ calls: listed(calls, page.items), listed: true, error: null })),
          failure: error => change(() => ({ error })),
        })
      },
      event: ({ event, data }) => {
        if (event === 'call') {
          change(({ calls }) => ({ calls: pushed(calls, JSON.parse(data) as Call) }))
        }
      },
      lost: error => {
        stopList()
        change(() => ({ connected: false, listed: false, error }))
      },
    })
    return () => {
      stopList()
      stopStream()
    }
  }, [])
  return live
}
