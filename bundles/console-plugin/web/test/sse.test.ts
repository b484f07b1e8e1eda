import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeEvents } from '../src/api/sse.ts'

const STREAM = ': hello\n\nevent: call\ndata: {"id":\ndata: "é"}\n\ndata:x\n\nid: 3\n\nevent: call\nda'

test('events, comments and what is not yet complete', () => {
  const { events, rest } = takeEvents(STREAM)
  assert.deepEqual(events, [
    { event: 'call', data: '{"id":\n"é"}' },
    { event: 'message', data: 'x' },
  ])
  assert.equal(rest, 'event: call\nda')
})

test('cut at any place, the same events come out', () => {
  for (const text of [`${STREAM}ta: y\n\n`, `${STREAM}ta: y\n\n`.replaceAll('\n', '\r\n')]) {
    const whole = takeEvents(text).events
    for (let cut = 0; cut <= text.length; cut++) {
      const first = takeEvents(text.slice(0, cut))
      const second = takeEvents(first.rest + text.slice(cut))
      assert.deepEqual([...first.events, ...second.events], whole, `cut at ${cut}`)
    }
  }
})
