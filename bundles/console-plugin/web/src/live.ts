import type { Attempt, Call } from './model.ts'

/** How long a call that has ended stays in view, so that its end can be read. */
export const LINGER_MILLIS = 30_000

/** Puts what was just pushed in the place of what was known, newest call first. */
export function pushed(calls: readonly Call[], call: Call): Call[] {
  const others = calls.filter(known => known.id !== call.id)
  return [...others, call].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
}

/**
 * Adds the calls in progress of a list that was asked for after the stream had opened. What the stream has told of a
 * call meanwhile is newer, and stays.
 */
export function listed(calls: readonly Call[], list: readonly Call[]): Call[] {
  const known = new Set(calls.map(call => call.id))
  return list.filter(call => call.endedAt === null && !known.has(call.id)).reduce(pushed, [...calls])
}

/** Leaves out what ended a while ago. */
export function inView(calls: readonly Call[], now: number): Call[] {
  return calls.filter(call => call.endedAt === null || now - Date.parse(call.endedAt) < LINGER_MILLIS)
}

export type CallPhase = 'entry' | 'ringing' | 'talking' | 'ended'

export function phase(call: Call): CallPhase {
  if (call.endedAt !== null) {
    return 'ended'
  }
  if (call.acceptedAt !== null) {
    return 'talking'
  }
  return call.attempts.some(attempt => attempt.result === null) ? 'ringing' : 'entry'
}

export type AttemptState = 'calling' | 'ringing' | 'listening' | NonNullable<Attempt['result']>

/** What a telephone does now, or how it ended. */
export function attemptState(attempt: Attempt): AttemptState {
  if (attempt.result !== null) {
    return attempt.result
  }
  if (attempt.answeredAt) {
    return 'listening'
  }
  // A server that does not tell when a telephone began to ring is taken at its word: null means ringing.
  return attempt.ringingAt === null ? 'calling' : 'ringing'
}
