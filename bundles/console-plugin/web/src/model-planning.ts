// Plannings, warnings, simulations, statements and the audit in the JSON of /api/v1.

export type ShiftState = 'planned' | 'closed' | 'gap'

export type Shift = { rank: number; person: string; from: string; until: string; why: string }

export type PlanningView = {
  team: string
  revision: number
  from: string
  until: string
  shifts: Shift[]
  states: { state: ShiftState; from: string; until: string }[]
}

export const WARNING_KINDS = [
  'gap',
  'absent',
  'twice',
  'daily-rest',
  'weekly-rest',
  'notice',
  'unfair',
  'unconfirmed',
  'past',
] as const

export type PlanningWarning = {
  key: string
  kind: (typeof WARNING_KINDS)[number]
  team: string
  person: string | null
  from: string
  until: string
  text: string
  replacements: string[]
  confirmed: { who: string; at: string } | null
}

/** What became, or would become, of a change. */
export type ChangeOutcome = {
  applied: boolean
  revision: number
  changes: string[]
  warnings: PlanningWarning[]
  setupWarnings?: { path: string; reason: string }[]
  before: PlanningView[]
  after: PlanningView[]
}

/** A team as the setup document has it, as far as it is shown. Ends of periods are as they were written. */
export type TeamEntries = {
  planning?: {
    overrides?: OverrideEntry[]
    absences?: { person: string; from: string; to: string; reason?: string | null }[]
    closed?: { from: string; to: string; reason?: string | null }[]
    fixed?: { from: string; to: string; shifts?: { person: string }[] }[]
  }
}

export type OverrideEntry = {
  id: string
  from: string
  to: string
  rank?: number | null
  replace?: string | null
  by?: string | null
  add?: string | null
  remove?: string | null
}

export type Simulation = {
  line: string
  at: string
  attempts: { level: number; round: number; person: string | null; number: string; at: string }[]
  path: string[]
  wayOut: string
  remarks: string[]
}

export type AuditEntry = {
  id: number
  at: string
  who: string
  origin: string
  action: string
  team: string | null
  changes: string[]
  version: number | null
}

export type Hours = { total: string; nights: string; sundays: string; holidays: string }

export type Statement = {
  person: string
  month: string
  onCall: Hours
  worked: Hours
  shifts: (Shift & { team: string })[]
  interventions: unknown[]
}

export type Period = { id: string; name: string }
