import { useCallback, useEffect, useState } from 'react'
import { askEvery } from '../api/ask.ts'

export type Asked<T> = { value: T | null; error: unknown; again: () => void }

/**
 * Asks at once, whenever `ask` changes, and every so often; keeps the last good answer while a later one fails.
 *
 * @param ask memoised by the caller
 */
export function useAsked<T>(ask: (signal: AbortSignal) => Promise<T>, everyMillis: number): Asked<T> {
  const [value, setValue] = useState<T | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound(before => before + 1), [])
  useEffect(
    () =>
      askEvery(ask, everyMillis, {
        answer: answer => {
          setValue(answer)
          setError(null)
        },
        failure: setError,
      }),
    [ask, everyMillis, round],
  )
  return { value, error, again }
}
