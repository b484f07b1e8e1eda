import type { Attempt, Call } from './model.ts'

export type Language = 'fr' | 'en'

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

// Keeps a number on one line.
const SPACE = '\u00a0'

/** `06 12 34 56 01` for a French number, `+49 …` in groups of three for another; what is not E.164 as it is. */
export function phone(number: string): string {
  const french = /^\+33(\d)(\d{8})$/.exec(number)
  if (french) {
    return [`0${french[1]}`, ...groups(french[2] ?? '', 2)].join(SPACE)
  }
  const other = /^\+(\d{2})(\d+)$/.exec(number)
  return other ? [`+${other[1]}`, ...groups(other[2] ?? '', 3)].join(SPACE) : number
}

function groups(digits: string, size: number): string[] {
  return digits.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? []
}

/** Whole seconds between two instants, 0 where the clocks of server and browser disagree. */
export function secondsBetween(from: string, untilMillis: number): number {
  return Math.max(0, Math.floor((untilMillis - Date.parse(from)) / 1000))
}

/** `0:07`, `12:40`, `1:02:03`. */
export function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** Seconds of an ISO 8601 duration in days and smaller; null where it is none. */
export function isoSeconds(duration: string): number | null {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration)
  if (!parts || duration === 'P' || duration.endsWith('T')) {
    return null
  }
  const [days, hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0))
  return (days ?? 0) * 86400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
}

/** An ISO 8601 duration as `0:07`; empty where it is none. */
export function duration(iso: string): string {
  const seconds = isoSeconds(iso)
  return seconds === null ? '' : clock(Math.floor(seconds))
}

export function conversation(call: Call): string {
  return call.conversation === null ? '' : duration(call.conversation)
}

/** How long an attempt lasted, or lasts until now. */
export function attemptSeconds(attempt: Attempt, now: number): number {
  return secondsBetween(attempt.startedAt, attempt.endedAt === null ? now : Date.parse(attempt.endedAt))
}

/** Date and time in the browser's zone. */
export function dateTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'short', timeStyle: 'medium' }).format(
    Date.parse(instant),
  )
}

/** Time of day in the browser's zone. */
export function time(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { timeStyle: 'medium' }).format(Date.parse(instant))
}
