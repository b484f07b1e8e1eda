import { instant, plusDays, wall } from '../zoned.ts'

export type Scale = 'month' | 'week'

export type Day = { day: string; from: number; until: number }

/** What a timeline shows. */
export type Span = { from: number; until: number; days: Day[] }

/** The first day of the month or week (from Monday) that a day lies in. */
export function firstDay(scale: Scale, day: string): string {
  if (scale === 'month') {
    return `${day.slice(0, 7)}-01`
  }
  return plusDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))
}

/** The first day of the one before or after. */
export function moved(scale: Scale, day: string, by: 1 | -1): string {
  const first = firstDay(scale, day)
  if (scale === 'week') {
    return plusDays(first, 7 * by)
  }
  return firstDay('month', by > 0 ? plusDays(first, 31) : plusDays(first, -1))
}

export function spanOf(scale: Scale, day: string, zone: string): Span {
  const first = firstDay(scale, day)
  const after = moved(scale, day, 1)
  const days: Day[] = []
  for (let each = first; each < after; each = plusDays(each, 1)) {
    days.push({ day: each, from: instant(`${each}T00:00`, zone), until: instant(`${plusDays(each, 1)}T00:00`, zone) })
  }
  return { from: instant(`${first}T00:00`, zone), until: instant(`${after}T00:00`, zone), days }
}

export function today(now: number, zone: string): string {
  return wall(now, zone).slice(0, 10)
}
