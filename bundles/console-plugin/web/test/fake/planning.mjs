// REST of plannings, as far as the plugin asks for it: a weekly rotation of two ranks with a gap and a closed time.
const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const MONDAY = Date.parse('2026-01-05T07:00:00Z')
const FIRST = ['alice', 'bruno', 'chloe']
const SECOND = ['chloe', 'alice', 'bruno']

const at = millis => new Date(millis).toISOString()

export function planningRest() {
  let revision = 1_790_000_000_000_000
  let overrides = []
  const absences = [{ person: 'bruno', from: '2026-12-21', to: '2026-12-27', reason: 'Congés' }]
  const audit = []
  const confirmed = {}

  note('setup', null, ['persons: 3 → 4', 'teams.chauffage.policy: standard → nuit'])

  function note(action, team, changes) {
    revision++
    const id = audit.length + 1
    audit.unshift({ id, at: at(Date.now() - 1000), who: 'admin', origin: 'rest 127.0.0.1', action, team, changes, version: id })
  }

  function rule(rank, persons, from, until) {
    const shifts = []
    for (let week = Math.floor((from - MONDAY) / WEEK); MONDAY + week * WEEK < until; week++) {
      const start = MONDAY + week * WEEK
      const person = persons[((week % 3) + 3) % 3]
      shifts.push({ rank, person, from: start, until: start + WEEK, why: `rule rang-${rank}` })
    }
    return shifts
  }

  function nights(from, until) {
    const shifts = []
    for (let day = Math.floor((from - MONDAY) / DAY); MONDAY + day * DAY < until; day++) {
      const start = MONDAY + day * DAY + 10 * HOUR
      shifts.push({ rank: 1, person: FIRST[((day % 3) + 3) % 3], from: start, until: start + 14 * HOUR, why: 'rule nuits' })
    }
    return shifts
  }

  function replaced(shifts, { rank, replace, by, from, to }) {
    const [start, end] = [Date.parse(from), Date.parse(to)]
    return shifts.flatMap(shift => {
      if (shift.rank !== rank || shift.person !== replace || shift.until <= start || end <= shift.from) {
        return [shift]
      }
      const middle = { ...shift, from: Math.max(shift.from, start), until: Math.min(shift.until, end), person: by, why: `override ${by}` }
      return [{ ...shift, until: start }, middle, { ...shift, from: end }].filter(part => part.from < part.until)
    })
  }

  function applied(team, shifts, given) {
    return given
      .filter(each => each.team === team)
      .reduce(
        (before, each) =>
          each.replace
            ? replaced(before, each)
            : [...before, { rank: each.rank ?? 1, person: each.add ?? each.person, from: Date.parse(each.from), until: Date.parse(each.to), why: 'override added' }],
        shifts,
      )
  }

  function view(team, from, until, given = overrides) {
    const rules = team === 'chauffage' ? [...rule(1, FIRST, from, until), ...rule(2, SECOND, from, until)] : team === 'froid' ? nights(from, until) : []
    const shifts = applied(team, rules, given)
      .map(shift => ({ ...shift, from: Math.max(shift.from, from), until: Math.min(shift.until, until) }))
      .filter(shift => shift.from < shift.until)
    const edges = [...new Set([from, until, ...shifts.flatMap(shift => [shift.from, shift.until])])].sort((a, b) => a - b)
    const states = edges.slice(0, -1).map((start, index) => {
      const planned = shifts.some(shift => shift.from <= start && start < shift.until)
      return { state: planned ? 'planned' : team === 'froid' ? 'closed' : 'gap', from: at(start), until: at(edges[index + 1]) }
    })
    return { team, revision, from: at(from), until: at(until), shifts: shifts.map(shift => ({ ...shift, from: at(shift.from), until: at(shift.until) })), states }
  }

  function late(team, entry) {
    return {
      key: `notice/${team}/${entry.from}`, kind: 'notice', team, person: entry.by ?? entry.add ?? entry.person ?? null,
      from: entry.from, until: entry.to, text: 'told less than 15 days ahead', replacements: [], confirmed: null,
    }
  }

  function change(team, next, entry, query, headers, what) {
    if (headers['if-match'] && headers['if-match'] !== `"${revision}"`) {
      return [412, { title: 'Precondition Failed', detail: 'chef changed this', changedBy: 'chef', changedAt: at(Date.now() - 60_000) }]
    }
    const span = [Date.parse(entry.from) - DAY, Date.parse(entry.to) + DAY]
    const before = view(team, ...span)
    const after = view(team, ...span, next)
    const dry = query.get('dryRun') === 'true'
    if (!dry) {
      overrides = next
      note(what, team, [`overrides: – → ${JSON.stringify(entry)}`])
    }
    return [200, { applied: !dry, revision, changes: [what], warnings: query.get('exceptional') ? [] : [late(team, entry)], before: [before], after: [after] }]
  }

  function post(path, body, query, headers) {
    const [, kind, team, what] = path.split('/')
    if (path === '/warnings/confirm') {
      confirmed[body.key] = { who: 'admin', at: at(Date.now()) }
      return [200, { key: body.key, confirmed: confirmed[body.key] }]
    }
    if (path === '/setup/undo') {
      overrides = overrides.slice(0, -1)
      note(`undo of ${audit[0].id}`, null, ['overrides: …'])
      return [200, { applied: true, revision, changes: [], warnings: [] }]
    }
    if (kind !== 'planning') {
      return null
    }
    const entry = what === 'lay' ? { ...body, from: `${body.on}T08:00`, to: at(Date.parse(body.on) + WEEK), add: body.person } : body
    if (body.by && !FIRST.includes(body.by)) {
      return [422, { title: 'Unprocessable', errors: [{ path: '/by', reason: 'no such person' }] }]
    }
    const next = what === 'overrides' || what === 'lay' ? [...overrides, { ...entry, team, id: `o-${overrides.length}` }] : overrides
    return change(team, next, entry, query, headers, what)
  }

  function remove(path, query, headers) {
    const [, , team, , id] = path.split('/')
    const entry = overrides.find(each => each.id === id) ?? { from: query.get('from'), to: query.get('to') }
    return change(team, overrides.filter(each => each.id !== id), entry, query, headers, 'taken away')
  }

  function warnings(query) {
    const now = Math.floor(Date.now() / DAY) * DAY
    const one = (key, kind, team, person, from, until, replacements = []) =>
      ({ key, kind, team, person, from: at(now + from), until: at(now + until), text: `${kind} of ${team}`, replacements, confirmed: confirmed[key] ?? null })
    return [
      one('w1', 'gap', 'vide', null, 0, 30 * DAY),
      one('w2', 'absent', 'chauffage', 'bruno', 3 * DAY, 5 * DAY, ['alice', 'chloe']),
      one('w3', 'daily-rest', 'froid', 'alice', DAY, 2 * DAY, ['chloe']),
    ].filter(warning => !query.get('team') || warning.team === query.get('team'))
  }

  function simulate(query) {
    const start = Date.parse(query.get('at'))
    const ring = (level, person, number, seconds) => ({ level, round: 1, person, number, at: at(start + seconds * 1000) })
    return {
      line: query.get('line'), at: query.get('at'),
      attempts: [ring(1, 'alice', '+33612345601', 12), ring(1, 'alice', '+33145678901', 40), ring(2, 'bruno', '+33612345602', 68)],
      path: ['accueil', 'menu', 'chauffage'], wayOut: 'voicemail repondeur', remarks: ['the caller is no known customer'],
    }
  }

  const hours = (total, nights, sundays, holidays) => ({ total, nights, sundays, holidays })

  function statements(query) {
    return FIRST.filter(person => !query.get('person') || query.get('person') === person).map((person, index) => ({
      person, month: query.get('month'), onCall: hours(`PT${168 + index * 24}H`, 'PT63H', 'PT24H', 'PT0S'),
      worked: hours('PT1H35M', 'PT35M', 'PT0S', 'PT0S'), shifts: [], interventions: [{}, {}],
    }))
  }

  function get(path, query) {
    const [, kind, id] = path.split('/')
    const list = items => [200, { items, next: null }]
    switch (kind) {
      case 'planning':
        return [200, view(id, Date.parse(query.get('from')), Date.parse(query.get('until')))]
      case 'warnings':
        return list(warnings(query))
      case 'simulate':
        return [200, simulate(query)]
      case 'statements':
        return list(statements(query))
      case 'statements.csv':
      case 'statements.pdf':
        return [200, { a: 'file' }]
      case 'audit':
        return list(audit.filter(entry => !query.get('team') || entry.team === query.get('team')))
      default:
        return path.startsWith('/setup/teams/')
          ? [200, { planning: { overrides: overrides.filter(each => each.team === path.split('/')[3]), absences, closed: [] } }]
          : null
    }
  }

  return { get, post, remove }
}
