import { useEffect, useRef, useState } from 'react'
import { listen } from '../api/events.ts'
import { api } from '../api/index.ts'
import type { ServerEvent } from '../api/sse.ts'

/** Listens while the page is there; says whether it is connected. */
export function useEvents(event: (event: ServerEvent) => void, opened: () => void = () => undefined): boolean {
  const [connected, setConnected] = useState(false)
  const newest = useRef({ event, opened })
  newest.current = { event, opened }
  useEffect(
    () =>
      listen(api, {
        opened: () => {
          setConnected(true)
          newest.current.opened()
        },
        event: told => newest.current.event(told),
        lost: () => setConnected(false),
      }),
    [],
  )
  return connected
}
