import { useCallback, useEffect, useState } from 'react'
import { api } from '../api/index.ts'
import type { Page } from '../model.ts'

export type Pages<T> = {
  items: T[]
  asking: boolean
  error: unknown
  /** Asks for the page after the last one; null at the end. */
  older: (() => void) | null
  restart: () => void
  change: (changed: (items: T[]) => T[]) => void
}

type State<T> = { items: T[]; next: string | null; asking: boolean; error: unknown }

function empty<T>(): State<T> {
  return { items: [], next: null, asking: true, error: null }
}

/**
 * A list by pages, from the newest, anew whenever `path` changes.
 *
 * @param path what asks for the page at a cursor; memoised by the caller
 */
export function usePages<T>(path: (cursor: string | null) => string): Pages<T> {
  const [state, setState] = useState<State<T>>(empty)
  const [round, setRound] = useState(0)
  const ask = useCallback(
    (cursor: string | null, signal?: AbortSignal) => {
      setState(before => ({ ...(cursor === null ? empty<T>() : before), asking: true }))
      api.get<Page<T>>(path(cursor), signal).then(
        page => setState(before => ({ items: [...before.items, ...page.items], next: page.next, asking: false, error: null })),
        (error: unknown) => {
          if (!signal?.aborted) {
            setState(before => ({ ...before, asking: false, error }))
          }
        },
      )
    },
    [path],
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
    change: useCallback(changed => setState(before => ({ ...before, items: changed(before.items) })), []),
  }
}
