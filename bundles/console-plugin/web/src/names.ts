import type { Setup } from './model.ts'

/** What a person reads instead of an id. An id that the setup does not know is shown as it is. */
export type Names = {
  person: (id: string) => string
  team: (id: string) => string
  line: (id: string) => string
  phones: (person: string) => string[]
  persons: string[]
  teams: string[]
  lines: string[]
}

type Named = { id: string; name?: string | null }

function lookup(entries: readonly Named[]): (id: string) => string {
  const byId = new Map(entries.map(entry => [entry.id, entry.name || entry.id]))
  return id => byId.get(id) ?? id
}

export function names(setup: Setup): Names {
  const { persons = [], teams = [], lines = [] } = setup
  const phones = new Map(persons.map(person => [person.id, person.phones ?? []]))
  return {
    person: lookup(persons),
    team: lookup(teams),
    line: lookup(lines),
    phones: id => phones.get(id) ?? [],
    persons: persons.map(person => person.id),
    teams: teams.map(team => team.id),
    lines: lines.map(line => line.id),
  }
}
