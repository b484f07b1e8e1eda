// npm run fake [-- port [console]]
//
// Serves what the plugin asks of REST, with one call after another, for work on the plugin without an appliance. The
// console itself is the one built beside it, with a login that takes anything but the password « wrong »; or, where an
// address is given, a running one, to which all that is not REST is passed on.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, request } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { planningRest } from './planning.mjs'
import { smsRest } from './sms-rest.mjs'
import { soundFile, soundsRest, trunks } from './sounds.mjs'
import { message, voicePost, voiceReports } from './voice.mjs'
import { callAt, health, oncall, pastCalls, setup } from './story.mjs'

const [port = '18290', running] = process.argv.slice(2)
const bundles = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../..')
const CONSOLE = path.join(bundles, 'console/target/web')
const PLUGIN = path.join(bundles, 'console-plugin/target/web')
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.html': 'text/html' }

const listeners = new Set()
const past = pastCalls(Date.now())
let current = null
let number = 1
let user = null

function tellStory() {
  if (current === null || current.seconds > 32) {
    current = { number: ++number, start: Date.now(), seconds: 0 }
  }
  const before = JSON.stringify(callAt(current.number, current.start, current.seconds - 1))
  const call = callAt(current.number, current.start, current.seconds)
  if (current.seconds === 0 || JSON.stringify(call) !== before) {
    listeners.forEach(response => response.write(`event: call\ndata: ${JSON.stringify(call)}\n\n`))
  }
  if (current.seconds === 25) {
    past.unshift(call)
  }
  current.seconds++
}
const planning = planningRest()
const sms = smsRest((event, thing) =>
  listeners.forEach(response => response.write(`event: ${event}\ndata: ${JSON.stringify(thing)}\n\n`)),
)
setInterval(() => {
  tellStory()
  sms.tick()
}, 1000)

function send(response, status, body) {
  if (status === 204) {
    return response.writeHead(204).end()
  }
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

function calls(query) {
  const limit = Number(query.get('limit') ?? 50)
  const from = Number(query.get('cursor') ?? 0)
  const live = current && current.seconds <= 25 ? [callAt(current.number, current.start, current.seconds)] : []
  const wanted = [...live, ...past].filter(
    call => (!query.get('verdict') || call.verdict === query.get('verdict')) && (!query.get('line') || call.line === query.get('line')),
  )
  return { items: wanted.slice(from, from + limit), next: from + limit < wanted.length ? String(from + limit) : null }
}

function onCall(team) {
  return { team, at: new Date().toISOString(), ...oncall[team] }
}

function rest(url, request, response) {
  if (request.headers.authorization !== 'Bearer fake-token') {
    return send(response, 401, { title: 'Unauthorized' })
  }
  const path = url.pathname.slice('/api/v1'.length)
  const query = url.searchParams
  if (path === '/sounds' || (path.startsWith('/sounds/') && request.method !== 'GET')) {
    return bytes(request, given => send(response, ...soundsRest(path, request.method, given)))
  }
  if (request.method === 'POST') {
    return body(request, given => send(response, ...(planning.post(path, given, query, request.headers) ?? voicePost(path, given) ?? sms.post(path, given))))
  }
  if (request.method === 'DELETE') {
    return send(response, ...planning.remove(path, query, request.headers))
  }
  const team = url.searchParams.get('team')
  if (/^\/calls\/[^/]+\/(voicemail|recording)$/.test(path)) {
    return response.writeHead(200, { 'Content-Type': 'audio/wav' }).end(message())
  }
  if (path.startsWith('/sounds/')) {
    return response.writeHead(200, { 'Content-Type': 'audio/wav' }).end(soundFile())
  }
  switch (path) {
    case '/setup':
      return send(response, 200, setup)
    case '/health':
      return send(response, 200, health)
    case '/oncall':
      return send(response, 200, team ? onCall(team) : { items: Object.keys(oncall).map(onCall), next: null })
    case '/trunks':
      return send(response, 200, { items: trunks, next: null })
    case '/line-tests':
      return send(response, 200, { items: voiceReports(), next: null })
    case '/calls':
      return send(response, 200, calls(url.searchParams))
    case '/events':
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': open\n\n')
      listeners.add(response)
      return response.on('close', () => listeners.delete(response))
    default:
      return send(response, ...(planning.get(path, query) ?? sms.get(path, query) ?? [404, { title: 'Not found' }]))
  }
}

function bytes(request, then) {
  const parts = []
  request.on('data', part => parts.push(part))
  request.on('end', () => then(Buffer.concat(parts)))
}

function body(request, then) {
  let text = ''
  request.on('data', part => (text += part))
  request.on('end', () => then(JSON.parse(text)))
}

function login(request, response) {
  body(request, given => {
    user = given.password === 'wrong' ? null : given.username
    send(response, user ? 200 : 403, {})
  })
}

function page(url, request, response) {
  switch (url.pathname) {
    case '/hawtio/user':
      return user ? send(response, 200, user) : send(response, 403, {})
    case '/hawtio/auth/login':
      return login(request, response)
    case '/hawtio/auth/logout':
      user = null
      return response.writeHead(302, { Location: '/hawtio/login' }).end()
    case '/hawtio/auth/config/session-timeout':
      return send(response, 200, { timeout: -1 })
    case '/hawtio/plugin':
      return send(response, 200, [{ url: '/vigie-console', scope: 'vigie', module: './plugin', pluginEntry: 'plugin' }])
    default:
      return file(url, response)
  }
}

function file(url, response) {
  const [, context, ...rest] = url.pathname.split('/')
  const found = path.join(context === 'vigie-console' ? PLUGIN : CONSOLE, ...rest)
  const name = existsSync(found) && statSync(found).isFile() ? found : path.join(CONSOLE, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream' })
  createReadStream(name).pipe(response)
}

/** Like the real one, it wants a session of the console. */
async function token(incoming, response) {
  const headers = { cookie: incoming.headers.cookie ?? '' }
  const session = running ? (await fetch(new URL('/hawtio/user', running), { headers })).ok : user !== null
  send(response, session ? 200 : 403, { token: 'fake-token', user: user ?? 'admin', roles: [user === 'viewer' ? 'viewer' : 'supervisor'] })
}

function passOn(incoming, response) {
  const outgoing = request(new URL(incoming.url, running), { method: incoming.method, headers: incoming.headers }, answer => {
    response.writeHead(answer.statusCode, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.writeHead(502).end())
  incoming.pipe(outgoing)
}

const server = createServer((incoming, response) => {
  const url = new URL(incoming.url, `http://localhost:${port}`)
  if (url.pathname.startsWith('/api/v1/')) {
    rest(url, incoming, response)
  } else if (url.pathname === '/hawtio/api-token') {
    void token(incoming, response)
  } else if (running) {
    passOn(incoming, response)
  } else {
    page(url, incoming, response)
  }
})
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/hawtio/`))
