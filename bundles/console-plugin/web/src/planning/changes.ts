import type { OverrideEntry } from '../model-planning.ts'

/** A change of a team's planning, as REST takes it. */
export type Change = { method: 'POST' | 'DELETE'; path: string; body?: Record<string, unknown> }

function of(team: string, what: string): string {
  return `/planning/${encodeURIComponent(team)}/${what}`
}

/** Somebody instead of somebody else. */
export function replacement(
  team: string,
  given: { rank: number; replace: string; by: string; from: string; to: string },
): Change {
  return { method: 'POST', path: of(team, 'overrides'), body: given }
}

/** Somebody beside those on call, also where a team is closed. */
export function addition(team: string, given: { rank: number; add: string; from: string; to: string }): Change {
  return { method: 'POST', path: of(team, 'overrides'), body: given }
}

export function withoutOverride(team: string, { id }: OverrideEntry): Change {
  return { method: 'DELETE', path: of(team, `overrides/${encodeURIComponent(id)}`) }
}

export function layPeriod(
  team: string,
  given: { period: string; on: string; rank: number; person: string },
): Change {
  return { method: 'POST', path: of(team, 'lay'), body: given }
}

export function absence(
  team: string,
  given: { person: string; from: string; to: string; reason: string },
): Change {
  const { reason, ...rest } = given
  return { method: 'POST', path: of(team, 'absences'), body: reason.trim() ? { ...rest, reason } : rest }
}

export function withoutAbsence(team: string, entry: { person: string; from: string; to: string }): Change {
  const { person, from, to } = entry
  return { method: 'DELETE', path: of(team, `absences?${new URLSearchParams({ person, from, to })}`) }
}

export function closing(team: string, given: { from: string; to: string; reason: string }): Change {
  const { reason, ...rest } = given
  return { method: 'POST', path: of(team, 'closed'), body: reason.trim() ? { ...rest, reason } : rest }
}

export function reopening(team: string, entry: { from: string; to: string }): Change {
  const { from, to } = entry
  return { method: 'DELETE', path: of(team, `closed?${new URLSearchParams({ from, to })}`) }
}

/** The rules hold again where a fixed plan was. */
export function withoutPlan(team: string, entry: { from: string; to: string }): Change {
  const { from, to } = entry
  return { method: 'DELETE', path: of(team, `fixed?${new URLSearchParams({ from, to })}`) }
}

export function copy(team: string, given: { from: string; to: string; target: string }): Change {
  return { method: 'POST', path: of(team, 'copy'), body: given }
}

/** Where a change is sent: to be tried, or to be made. */
export function changePath(change: Change, dryRun: boolean, exceptional: boolean): string {
  const terms = new URLSearchParams()
  if (dryRun) {
    terms.set('dryRun', 'true')
  }
  if (exceptional) {
    terms.set('exceptional', 'true')
  }
  const joint = change.path.includes('?') ? '&' : '?'
  return terms.size === 0 ? change.path : `${change.path}${joint}${terms}`
}
