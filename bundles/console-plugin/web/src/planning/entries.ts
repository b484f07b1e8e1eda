import type { OverrideEntry, TeamEntries } from '../model-planning.ts'
import type { Language } from '../format.ts'
import { instant, inWords, plusDays, zonedTime } from '../zoned.ts'

type Spanned = { from: string; to: string; reason?: string | null }

export type Entry =
  | { kind: 'override'; entry: OverrideEntry }
  | { kind: 'absence'; entry: Spanned & { person: string } }
  | { kind: 'closed'; entry: Spanned }
  | { kind: 'fixed'; entry: Spanned & { shifts?: { person: string }[] } }

/** What was laid over the rules and is not over, by start. */
export function entries(team: TeamEntries, now: number, zone: string): Entry[] {
  const { overrides = [], absences = [], closed = [], fixed = [] } = team.planning ?? {}
  const all: Entry[] = [
    ...overrides.map(entry => ({ kind: 'override' as const, entry })),
    ...absences.map(entry => ({ kind: 'absence' as const, entry })),
    ...closed.map(entry => ({ kind: 'closed' as const, entry })),
    ...fixed.map(entry => ({ kind: 'fixed' as const, entry })),
  ]
  return all
    .filter(({ entry }) => end(entry.to, zone) > now)
    .sort((a, b) => (a.entry.from < b.entry.from ? -1 : a.entry.from > b.entry.from ? 1 : 0))
}

/** A period's last day is included; a date-time is where it ends. */
function end(to: string, zone: string): number {
  return to.includes('T') ? moment(to, zone) : instant(`${plusDays(to, 1)}T00:00`, zone)
}

function moment(time: string, zone: string): number {
  return /(Z|[+-]\d\d:\d\d)$/.test(time) ? Date.parse(time) : instant(time.slice(0, 16), zone)
}

/** An end of a period as a person reads it: a day, or a time in the zone. */
export function boundary(written: string, zone: string, language: Language): string {
  return written.includes('T')
    ? zonedTime(moment(written, zone), zone, language)
    : inWords(written, language, { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' })
}
