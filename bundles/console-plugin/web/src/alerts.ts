import type { Alert, AlertEvent, AlertState } from './model-sms.ts'

const RANK: Record<AlertState, number> = { open: 0, acknowledged: 1, closed: 2 }

/** Open ones first, then those that somebody has; the newest first among each. */
export function inOrder(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort((a, b) => RANK[a.state] - RANK[b.state] || Number(b.id) - Number(a.id))
}

/** Puts what was just pushed in the place of what was known. */
export function pushedAlert(alerts: readonly Alert[], alert: Alert): Alert[] {
  return inOrder([...alerts.filter(known => known.id !== alert.id), alert])
}

/** Adds a list that was asked for after the stream had opened; what the stream has told meanwhile is newer. */
export function listedAlerts(alerts: readonly Alert[], list: readonly Alert[]): Alert[] {
  const known = new Set(alerts.map(alert => alert.id))
  return inOrder([...alerts, ...list.filter(alert => !known.has(alert.id))])
}

/** How long a closed alert stays among the open ones, so that its end can be seen. */
export const CLOSED_LINGER_MILLIS = 60_000

export function current(alerts: readonly Alert[], now: number): Alert[] {
  return alerts.filter(alert => alert.closedAt === null || now - Date.parse(alert.closedAt) < CLOSED_LINGER_MILLIS)
}

export type AlertAction = 'acknowledge' | 'pass-on' | 'close'

/** What may be done with an alert. */
export function actions(state: AlertState): AlertAction[] {
  switch (state) {
    case 'open':
      return ['acknowledge', 'pass-on', 'close']
    case 'acknowledged':
      return ['pass-on', 'close']
    case 'closed':
      return []
  }
}

/** The path that asks for a page of alerts. */
export function alertsPath(state: AlertState, line: string, limit: number, cursor: string | null): string {
  const query = new URLSearchParams({ state, limit: String(limit) })
  if (line) {
    query.set('line', line)
  }
  if (cursor !== null) {
    query.set('cursor', cursor)
  }
  return `/alerts?${query}`
}

const UNSEEN = new Set(['NoticeOwed', 'NoticeDropped', 'NoticeProgressed'])

/** What a person reads of a journal: without how the texts that tell of it went on, which stands with each text. */
export function readable(trace: readonly AlertEvent[]): AlertEvent[] {
  return trace.filter(fact => !UNSEEN.has(fact.event))
}
