import type { Language } from './format.ts'

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }
const DAY_MILLIS = 86_400_000

const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) {
    return known
  }
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, made)
  return made
}

/** `2026-10-24T18:00` on the wall of a zone. */
export function wall(millis: number, zone: string): string {
  const parts = new Map(clock(zone).formatToParts(millis).map(part => [part.type, part.value]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** How far a zone is ahead of UTC, to the minute. */
function offset(millis: number, zone: string): number {
  const minute = Math.floor(millis / 60_000) * 60_000
  return Date.parse(`${wall(minute, zone)}Z`) - minute
}

/** When the wall of a zone shows a time: the first, where it does twice; where it never does, as if it had not changed. */
export function instant(local: string, zone: string): number {
  const utc = Date.parse(`${local}Z`)
  const before = utc - offset(utc - DAY_MILLIS, zone)
  if (wall(before, zone) === local) {
    return before
  }
  const after = utc - offset(utc + DAY_MILLIS, zone)
  return wall(after, zone) === local ? after : before
}

/** The day that begins some days after another; days are `2026-10-24`. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10)
}

/** `sam. 24/10/2026 18:00` in a zone. */
export function zonedTime(millis: number, zone: string, language: Language, seconds = false): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(millis)
}

/** A day or a month in words, whatever the zone. */
export function inWords(day: string, language: Language, what: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', ...what }).format(Date.parse(`${day}T12:00Z`))
}
