import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey } from '../src/key.ts'
import { ANY_MESSAGE, messagesCsv, messagesPath, other, pushedMessage } from '../src/messages.ts'
import type { Message } from '../src/model-sms.ts'
import { parts } from '../src/parts.ts'

function message(id: string, changes: Partial<Message> = {}): Message {
  return {
    id,
    direction: 'out',
    purpose: 'request',
    line: null,
    from: null,
    to: '+33612345601',
    text: 'Bonjour',
    state: 'accepted',
    route: null,
    createdAt: '2026-11-21T22:00:00Z',
    person: null,
    alert: null,
    incomplete: false,
    tries: [],
    ...changes,
  }
}

const FAILED = { ...ANY_MESSAGE, state: 'failed', number: '+33 6' } as const

test('a page and a table hold what the filter says', () => {
  assert.equal(messagesPath(ANY_MESSAGE, null), '/messages?limit=25')
  assert.equal(messagesPath(FAILED, '1-a'), '/messages?state=failed&number=%2B33+6&limit=25&cursor=1-a')
  assert.equal(messagesCsv(FAILED, 'fr'), '/messages.csv?state=failed&number=%2B33+6&separator=semicolon')
  assert.equal(messagesCsv(ANY_MESSAGE, 'en'), '/messages.csv?separator=comma')
})

test('a known message is replaced where it stands', () => {
  const messages = pushedMessage([message('b'), message('a')], message('a', { state: 'sent' }), FAILED)
  assert.deepEqual(messages.map(one => [one.id, one.state]), [
    ['b', 'accepted'],
    ['a', 'sent'],
  ])
})

test('a new one goes to the top, unless there is a filter', () => {
  assert.deepEqual(pushedMessage([message('a')], message('b'), ANY_MESSAGE).map(one => one.id), ['b', 'a'])
  assert.deepEqual(pushedMessage([message('a')], message('b'), FAILED).map(one => one.id), ['a'])
})

test('the other one is who is outside', () => {
  assert.equal(other(message('a')), '+33612345601')
  assert.equal(other(message('a', { direction: 'in', from: 'ORANGE' })), 'ORANGE')
  assert.equal(other(message('a', { direction: 'in' })), '')
})

test('a text is counted in short messages', () => {
  assert.equal(parts('é'.repeat(160)), 1)
  assert.equal(parts('é'.repeat(161)), 2)
  assert.equal(parts('€'.repeat(80)), 1)
  assert.equal(parts('€'.repeat(81)), 2)
  assert.equal(parts('ê'.repeat(70)), 1)
  assert.equal(parts('ê'.repeat(71)), 2)
  assert.equal(parts('💧'.repeat(35)), 1)
  assert.equal(parts('💧'.repeat(36)), 2)
})

test('a key is another each time', () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/)
  assert.notEqual(newKey(), newKey())
})
