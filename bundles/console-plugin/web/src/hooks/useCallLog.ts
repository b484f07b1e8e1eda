import { useCallback, useEffect, useState } from 'react'
import { api } from '../api/index.ts'
import { logPath, type LogFilter } from '../log-filter.ts'
import type { Call, Page } from '../model.ts'

export type Log = {
  calls: Call[]
  asking: boolean
  error: unknown
  /** Asks for the page after the last one; null at the end. */
  older: (() => void) | null
  restart: () => void
}

type State = { calls: Call[]; next: string | null; asking: boolean; error: unknown }

const EMPTY: State = { calls: [], next: null, asking: true, error: null }

/** The call log by pages, from the newest, anew whenever the filter changes. */
export function useCallLog(filter: LogFilter): Log {
  const [state, setState] = useState<State>(EMPTY)
  const [round, setRound] = useState(0)
  const ask = useCallback(
    (cursor: string | null, signal?: AbortSignal) => {
      setState(before => ({ ...(cursor === null ? EMPTY : before), asking: true }))
      api.get<Page<Call>>(logPath(filter, cursor), signal).then(
        page => setState(before => ({ ...EMPTY, calls: [...before.calls, ...page.items], next: page.next, asking: false })),
        (error: unknown) => {
          if (!signal?.aborted) {
            setState(before => ({ ...before, asking: false, error }))
          }
        },
      )
    },
    [filter],
  )
  useEffect(() => {
    const stop = new AbortController()
    ask(null, stop.signal)
    return () => stop.abort()
  }, [ask, round])
  const { next } = state
  return {
    ...state,
    older: next === null ? null : () => ask(next),
    restart: () => setRound(before => before + 1),
  }
}
