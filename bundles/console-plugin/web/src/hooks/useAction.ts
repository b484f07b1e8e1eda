import { useState } from 'react'

export type Action = { busy: boolean; error: unknown; run: (what: () => Promise<unknown>) => Promise<boolean> }

/** Something that a button does: one at a time, and what went wrong the last time. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (what: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await what()
      return true
    } catch (failure) {
      setError(failure)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, run }
}
