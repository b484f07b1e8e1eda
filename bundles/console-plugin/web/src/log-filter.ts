import type { Verdict } from './model.ts'

/** Which calls of the log; empty: any. */
export type LogFilter = { verdict: Verdict | ''; line: string }

export const ANY: LogFilter = { verdict: '', line: '' }

const PAGE = 25

/** The path that asks for a page of the log. */
export function logPath(filter: LogFilter, cursor: string | null): string {
  const query = new URLSearchParams({ limit: String(PAGE) })
  if (filter.verdict) {
    query.set('verdict', filter.verdict)
  }
  if (filter.line) {
    query.set('line', filter.line)
  }
  if (cursor !== null) {
    query.set('cursor', cursor)
  }
  return `/calls?${query}`
}
