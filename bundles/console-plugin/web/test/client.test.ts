import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { client, Refused, SessionOver, type Client, type Put } from '../src/api/client.ts'
import { listen } from '../src/api/events.ts'
import type { ServerEvent } from '../src/api/sse.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** As the browser's, which Node has none of. */
const put: Put = async (url, headers, body, sent) => {
  const response = await fetch(url, { method: 'PUT', headers, body })
  sent(1)
  return response
}

/** A server on loopback that is asked by a real client. */
async function served(handler: Handler, use: (asking: Client) => Promise<void>): Promise<void> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await use(client(`${root}/hawtio/api-token`, `${root}/api/v1`, put))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function json(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body))
}

test('a token that has become too old is replaced, once', async () => {
  let issued = 0
  const seen: (string | undefined)[] = []
  await served(
    (request, response) => {
      if (request.method === 'POST') {
        json(response, 200, { token: `t${++issued}` })
      } else {
        seen.push(request.headers.authorization)
        json(response, request.headers.authorization === 'Bearer t2' ? 200 : 401, { state: 'up' })
      }
    },
    async asking => {
      assert.deepEqual(await asking.get('/health'), { state: 'up' })
      assert.deepEqual(await asking.get('/health'), { state: 'up' })
    },
  )
  assert.deepEqual(seen, ['Bearer t1', 'Bearer t2', 'Bearer t2'])
})

test('without a session nothing is asked, and a later session is noticed', async () => {
  let session = false
  await served(
    (request, response) =>
      request.method === 'POST' ? json(response, session ? 200 : 403, { token: 't' }) : json(response, 200, { items: [] }),
    async asking => {
      await assert.rejects(asking.get('/calls'), SessionOver)
      session = true
      assert.deepEqual(await asking.get('/calls'), { items: [] })
    },
  )
})

test('a refusal is told in the words of the problem document', async () => {
  await served(
    (request, response) =>
      request.method === 'POST'
        ? json(response, 200, { token: 't' })
        : json(response, 404, { title: 'Not found', detail: 'no such team: x' }, 'application/problem+json'),
    async asking => {
      await assert.rejects(asking.get('/oncall?team=x'), (error: unknown) => {
        assert.ok(error instanceof Refused)
        assert.equal(error.status, 404)
        assert.equal(error.message, 'no such team: x')
        return true
      })
    },
  )
})

test('what is sent goes once more with a new token, and with its headers', async () => {
  const seen: unknown[] = []
  let issued = 0
  await served(
    (request, response) => {
      if (request.url === '/hawtio/api-token') {
        return json(response, 200, { token: `t${++issued}` })
      }
      let body = ''
      request.on('data', part => (body += part))
      request.on('end', () => {
        const { authorization, 'idempotency-key': key, 'content-type': type } = request.headers
        seen.push([request.method, request.url, authorization, key, type, body])
        json(response, authorization === 'Bearer t2' ? 202 : 401, { id: 'm' })
      })
    },
    async asking => {
      assert.deepEqual(await asking.post('/messages', { to: '+331' }, { 'Idempotency-Key': 'k' }), { id: 'm' })
    },
  )
  const sent = (token: string) => ['POST', '/api/v1/messages', token, 'k', 'application/json', '{"to":"+331"}']
  assert.deepEqual(seen, [sent('Bearer t1'), sent('Bearer t2')])
})

test('what does not fit is told by its reasons', async () => {
  await served(
    (request, response) =>
      request.url === '/hawtio/api-token'
        ? json(response, 200, { token: 't' })
        : json(response, 422, { title: 'Unfit', errors: [{ path: '/to', reason: 'barred' }, { path: '/text', reason: 'empty' }] }),
    async asking => {
      await assert.rejects(asking.post('/messages', {}), { message: 'barred; empty', status: 422 })
    },
  )
})

test('a file is read as it is', async () => {
  await served(
    (request, response) =>
      request.method === 'POST'
        ? json(response, 200, { token: 't' })
        : response.writeHead(200, { 'Content-Type': 'text/csv' }).end('\uFEFFid;text\r\n'),
    async asking => assert.equal((await (await asking.file('/messages.csv')).arrayBuffer()).byteLength, 12),
  )
})

test('health that is down is an answer', async () => {
  await served(
    (request, response) =>
      request.method === 'POST' ? json(response, 200, { token: 't' }) : json(response, 503, { state: 'down', parts: [] }),
    async asking => assert.deepEqual(await asking.get('/health'), { state: 'down', parts: [] }),
  )
})

test('events are read as they come, and again after the stream broke', async () => {
  let streams = 0
  const handler: Handler = (request, response) => {
    if (request.method === 'POST') {
      json(response, 200, { token: 't' })
    } else {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write(`event: call\ndata: ${++streams}\n\n`, () => response.destroy())
    }
  }
  await served(handler, async asking => {
    const events: ServerEvent[] = []
    let lost = 0
    await new Promise<void>(resolve => {
      const stop = listen(asking, {
        opened: () => undefined,
        event: event => {
          events.push(event)
          if (events.length === 2) {
            stop()
            resolve()
          }
        },
        lost: () => lost++,
      })
    })
    assert.deepEqual(events, [
      { event: 'call', data: '1' },
      { event: 'call', data: '2' },
    ])
    assert.equal(lost, 1)
  })
})

test('a file is sent whole, with a token of its own, and its end is told', async () => {
  let issued = 0
  const seen: string[] = []
  await served(
    (request, response) => {
      if (request.method === 'POST') {
        return json(response, 200, { token: `t${++issued}`, user: 'sophie', roles: ['viewer'] })
      }
      let length = 0
      request.on('data', (part: Buffer) => (length += part.length))
      request.on('end', () => {
        const { authorization, 'content-type': type } = request.headers
        seen.push([request.method, request.url, authorization, type, length].join(' '))
        json(response, 200, { items: [] })
      })
    },
    async asking => {
      const shares: number[] = []
      await asking.get('/sounds')
      assert.deepEqual(await asking.who(), { user: 'sophie', roles: ['viewer'] })
      await asking.upload('/sounds/a', new Blob(['RIFF']), 'audio/wav', share => shares.push(share))
      await asking.get('/sounds')
      assert.deepEqual(shares, [1])
    },
  )
  assert.deepEqual(seen, [
    'GET /api/v1/sounds Bearer t1  0',
    'PUT /api/v1/sounds/a Bearer t2 audio/wav 4',
    'GET /api/v1/sounds Bearer t2  0',
  ])
})

test('a file that is refused says why, and what is removed answers nothing', async () => {
  await served(
    (request, response) => {
      if (request.method === 'POST') {
        json(response, 200, { token: 't' })
      } else if (request.method === 'DELETE') {
        response.writeHead(204).end()
      } else {
        json(response, 507, { detail: 'the disk has no room' }, 'application/problem+json')
      }
    },
    async asking => {
      await assert.rejects(
        asking.upload('/sounds/a', new Blob(['RIFF']), 'audio/wav', () => {}),
        (error: unknown) => error instanceof Refused && error.status === 507 && /no room/.test(error.message),
      )
      assert.equal(await asking.send('DELETE', '/sounds/a'), undefined)
    },
  )
})
