// The JSON of /api/v1. Instants are RFC 3339 in UTC, durations ISO 8601, numbers E.164.

export type Verdict = 'answered' | 'missed' | 'abandoned' | 'voicemail' | 'overflowed' | 'refused' | 'cut'

export const VERDICTS: readonly Verdict[] = [
  'answered',
  'missed',
  'abandoned',
  'voicemail',
  'overflowed',
  'refused',
  'cut',
]

export type Result =
  | 'accepted'
  | 'refused'
  | 'not-accepted'
  | 'busy'
  | 'no-answer'
  | 'failed'
  | 'cancelled'
  | 'taken'
  | 'cut'

export type Attempt = {
  level: number
  person: string | null
  number: string
  trunk: string | null
  startedAt: string
  ringingAt?: string | null
  answeredAt?: string | null
  endedAt: string | null
  result: Result | null
  cause: string | null
}

export type Call = {
  id: string
  line: string
  caller: string | null
  called: string
  startedAt: string
  answeredAt: string | null
  acceptedAt: string | null
  endedAt: string | null
  verdict: Verdict | null
  acceptedBy: string | null
  conversation: string | null
  kind: 'incoming' | 'alert' | 'call-back' | 'line-test'
  queued: string | null
  voicemail: string | null
  recorded: boolean
  customer: string | null
  callBackOf: string | null
  attempts: Attempt[]
}

/** What a test of a line has shown. */
export type LineTestReport = {
  call: string
  line: string
  trunk: string | null
  at: string
  passed: boolean
  findings: string[]
}

export type Page<T> = { items: T[]; next: string | null }

export type OnCall = {
  team: string
  at: string
  state: 'planned' | 'closed' | 'gap'
  ranks: { rank: number; persons: string[]; why: string }[]
}

export type HealthState = 'up' | 'degraded' | 'down'

export type Health = {
  state: HealthState
  parts: { name: string; state: HealthState; since: string; text: string }[]
}

type Named = { id: string; name?: string | null }

export type Setup = {
  timezone?: string
  settings?: { periods?: { id: string; name: string }[] }
  persons?: (Named & { phones?: string[] })[]
  teams?: Named[]
  lines?: Named[]
}
