import { useEffect, useState } from 'react'
import { api } from '../api/index.ts'
import { listen } from '../api/events.ts'
import { listed, pushed } from '../live.ts'
import type { Call, Page } from '../model.ts'

export type Live = { calls: Call[]; connected: boolean; error: unknown }

/** Calls in progress, as the server pushes them; the list is asked for each time the stream opens. */
export function useLiveCalls(): Live {
  const [live, setLive] = useState<Live>({ calls: [], connected: false, error: null })
  useEffect(
    () =>
      listen(api, {
        opened: () => {
          setLive({ calls: [], connected: true, error: null })
          api.get<Page<Call>>('/calls?limit=100').then(
            page => setLive(before => ({ ...before, calls: listed(before.calls, page.items) })),
            (error: unknown) => setLive(before => ({ ...before, error })),
          )
        },
        event: ({ event, data }) => {
          if (event === 'call') {
            setLive(before => ({ ...before, calls: pushed(before.calls, JSON.parse(data) as Call) }))
          }
        },
        lost: error => setLive(before => ({ ...before, connected: false, error })),
      }),
    [],
  )
  return live
}
