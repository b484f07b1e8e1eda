import { useEffect, useRef, useState } from 'react'
import { Refused } from '../api/client.ts'
import { api } from '../api/index.ts'
import type { ChangeOutcome } from '../model-planning.ts'
import { changePath, type Change } from '../planning/changes.ts'

/** What is typed is tried once nothing more is typed. */
const PATIENCE_MILLIS = 300

export type Trial = {
  /** What the change would come to; null until that is known. */
  outcome: ChangeOutcome | null
  error: unknown
  busy: boolean
  /** Somebody else has changed the planning since it was looked at. */
  overtaken: { by: string; at: string } | null
  apply: () => Promise<boolean>
}

const NOTHING = { outcome: null, error: null, overtaken: null }

/**
 * A change that is tried as soon as it is complete, and made on demand, if nobody else was faster.
 *
 * @param change null while something is missing
 * @param revision of the planning that is looked at
 */
export function useChange(change: Change | null, revision: number, exceptional: boolean): Trial {
  const [state, setState] = useState<Pick<Trial, 'outcome' | 'error' | 'overtaken'>>(NOTHING)
  const [busy, setBusy] = useState(false)
  const asked = change === null ? '' : JSON.stringify([change, revision, exceptional])
  const newest = useRef(asked)
  newest.current = asked
  useEffect(() => {
    setState(NOTHING)
    if (asked === '') {
      return
    }
    const timer = setTimeout(() => void tried(asked), PATIENCE_MILLIS)
    return () => clearTimeout(timer)
  }, [asked])

  async function tried(what: string): Promise<void> {
    const [wanted, seen, late] = JSON.parse(what) as [Change, number, boolean]
    try {
      const outcome = await send(wanted, seen, true, late)
      tell(what, { ...NOTHING, outcome })
    } catch (error) {
      tell(what, failed(error))
    }
  }

  function tell(what: string, told: typeof state): void {
    if (newest.current === what) {
      setState(told)
    }
  }

  async function apply(): Promise<boolean> {
    if (change === null || busy) {
      return false
    }
    setBusy(true)
    try {
      await send(change, revision, false, exceptional)
      return true
    } catch (error) {
      setState(failed(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  return { ...state, busy, apply }
}

function send(change: Change, revision: number, dryRun: boolean, exceptional: boolean): Promise<ChangeOutcome> {
  const path = changePath(change, dryRun, exceptional)
  return api.send<ChangeOutcome>(change.method, path, change.body, { 'If-Match': `"${revision}"` })
}

function failed(error: unknown): Pick<Trial, 'outcome' | 'error' | 'overtaken'> {
  if (error instanceof Refused && error.status === 412) {
    const { changedBy, changedAt } = error.problem
    return { ...NOTHING, overtaken: { by: String(changedBy ?? ''), at: String(changedAt ?? '') } }
  }
  return { ...NOTHING, error }
}
