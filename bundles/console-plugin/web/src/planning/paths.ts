import { separator } from '../messages.ts'
import type { Language } from '../format.ts'
import type { Span } from './span.ts'

const DAY_MILLIS = 86_400_000
const MARGIN_MILLIS = 31 * DAY_MILLIS

function between(from: number, until: number): URLSearchParams {
  return new URLSearchParams({ from: new Date(from).toISOString(), until: new Date(until).toISOString() })
}

/** A month more on both sides: shifts are cut at the ends of what is asked, and a whole one is to be replaced. */
export function planningPath(team: string, span: Span): string {
  return `/planning/${encodeURIComponent(team)}?${between(span.from - MARGIN_MILLIS, span.until + MARGIN_MILLIS)}`
}

/** Of two days back too: a night's interventions may leave too little rest. */
export function warningsPath(team: string, now: number, days: number): string {
  const query = between(now - 2 * DAY_MILLIS, now + days * DAY_MILLIS)
  query.set('limit', '500')
  if (team) {
    query.set('team', team)
  }
  return `/warnings?${query}`
}

export type Call = { line: string; at: string; caller: string; keys: string }

/** Who would ring; an empty caller is one who withholds the number. */
export function simulatePath({ line, at, caller, keys }: Call, instant: number): string {
  const query = new URLSearchParams({ line })
  if (at) {
    query.set('at', new Date(instant).toISOString())
  }
  if (caller.trim()) {
    query.set('caller', caller.trim())
  }
  if (keys.trim()) {
    query.set('keys', keys.trim())
  }
  return `/simulate?${query}`
}

export function auditPath(team: string, cursor: string | null): string {
  const query = new URLSearchParams({ limit: '25' })
  if (team) {
    query.set('team', team)
  }
  if (cursor !== null) {
    query.set('cursor', cursor)
  }
  return `/audit?${query}`
}

/** Statements of a month: as JSON, or as a file in the language of the page. */
export function statementsPath(month: string, person = ''): string {
  return `/statements?${statements(month, person)}`
}

export function statementsFile(kind: 'csv' | 'pdf', month: string, language: Language, person = ''): string {
  const query = statements(month, person)
  query.set('language', language)
  if (kind === 'csv') {
    query.set('separator', separator(language))
  }
  return `/statements.${kind}?${query}`
}

function statements(month: string, person: string): URLSearchParams {
  return new URLSearchParams(person ? { month, person } : { month })
}

/** `12:30`: hours and minutes. */
export function hoursText(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
