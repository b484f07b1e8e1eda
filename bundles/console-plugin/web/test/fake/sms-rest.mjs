// REST of messages and alerts, as far as the plugin asks for it.
import { alertAt, closed, pastAlerts, routes } from './sms.mjs'

const PERIOD_SECONDS = 30

/** @param tell tells an event to all who listen */
export function smsRest(tell) {
  let alerts = pastAlerts(Date.now())
  const requests = []
  let seconds = 0

  function put(alert) {
    alerts = alerts.some(known => known.id === alert.id)
      ? alerts.map(known => (known.id === alert.id ? alert : known))
      : [alert, ...alerts]
    tell('alert.changed', alert)
    tell('message.changed', alert.messages.at(-1))
  }

  function tick() {
    const number = 141 + Math.floor(seconds / PERIOD_SECONDS)
    const age = seconds % PERIOD_SECONDS
    if ([0, 10, 20].includes(age)) {
      put(alertAt(number, Date.now() - age * 1000, age))
    }
    seconds++
  }

  function page(query, all, fits) {
    const limit = Number(query.get('limit') ?? 50)
    const from = Number(query.get('cursor') ?? 0)
    const wanted = all.filter(fits)
    return { items: wanted.slice(from, from + limit), next: from + limit < wanted.length ? String(from + limit) : null }
  }

  function messages() {
    return [...requests, ...alerts.flatMap(alert => alert.messages)].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  }

  const same = (query, key, value) => !query.get(key) || query.get(key) === value

  function act(alert, action, by) {
    const now = new Date().toISOString()
    if (action === 'close') {
      put(closed(alert, now))
    } else if (action === 'acknowledge') {
      const trace = [...alert.trace, { at: now, event: 'Acknowledged', by }]
      put({ ...alert, state: 'acknowledged', by, acknowledgedAt: now, trace })
    } else {
      put({ ...alert, state: 'open', by: null, trace: [...alert.trace, { at: now, event: 'HandedBack', by }] })
    }
  }

  function post(path, body) {
    const [, kind, id, action] = path.split('/')
    const alert = alerts.find(each => each.id === id)
    if (kind === 'alerts' && alert) {
      act(alert, action, body.by ?? 'admin')
      return [200, alerts.find(each => each.id === id)]
    }
    if (!/^[+0][0-9 ]+$/.test(body.to)) {
      return [422, { title: 'Unprocessable', errors: [{ path: '/to', reason: `« ${body.to} » is no telephone number` }] }]
    }
    const base = alertAt(1, Date.now(), 0).messages[1]
    const sent = { ...base, ...body, id: `R${requests.length}`, purpose: 'request', alert: null, person: null, state: 'accepted', route: null, tries: [] }
    requests.unshift(sent)
    tell('message.changed', sent)
    return [202, sent]
  }

  function get(path, query) {
    switch (path) {
      case '/routes':
        return [200, { items: routes, next: null }]
      case '/alerts':
        return [200, page(query, alerts, alert => same(query, 'state', alert.state) && same(query, 'line', alert.line))]
      case '/messages':
        return [200, page(query, messages(), m => ['direction', 'state', 'line'].every(key => same(query, key, m[key])))]
      case '/messages.csv':
      case '/alerts.csv':
        return [200, { title: 'a table' }]
      default: {
        const alert = alerts.find(each => path === `/alerts/${each.id}`)
        return alert ? [200, alert] : null
      }
    }
  }

  return { tick, get, post }
}
