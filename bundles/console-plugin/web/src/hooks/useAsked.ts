import { useCallback, useEffect, useState } from 'react'

export type Asked<T> = { value: T | null; error: unknown; again: () => void }

/**
 * Asks at once, whenever `ask` changes, and every so often; keeps the last good answer while a later one fails.
 *
 * @param ask memoised by the caller
 * @param everyMillis 0: only once
 */
export function useAsked<T>(ask: (signal: AbortSignal) => Promise<T>, everyMillis: number): Asked<T> {
  const [value, setValue] = useState<T | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound(before => before + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    const once = () =>
      ask(stop.signal).then(
        answer => {
          setValue(answer)
          setError(null)
        },
        (failure: unknown) => {
          if (!stop.signal.aborted) {
            setError(failure)
          }
        },
      )
    void once()
    const timer = everyMillis > 0 ? setInterval(once, everyMillis) : undefined
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [ask, everyMillis, round])
  return { value, error, again }
}
