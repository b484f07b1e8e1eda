import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DICTIONARIES, preferred } from '../src/i18n/language.ts'
import { MESSAGE_STATES, TRY_RESULTS } from '../src/model-sms.ts'
import { WARNING_KINDS } from '../src/model-planning.ts'
import { VERDICTS } from '../src/model.ts'

const { fr, en } = DICTIONARIES

test('both languages have the same words', () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort())
})

test('no word is empty, and none was left in English', () => {
  const alike = new Set(['trunk', 'conversation', 'date', 'route', 'planning', 'interventions', 'entry.absence'])
  for (const [key, french] of Object.entries(fr)) {
    assert.notEqual(french.trim(), '', key)
    if (!alike.has(key)) {
      assert.notEqual(french, en[key as keyof typeof en], key)
    }
  }
})

test('whatever becomes of a message has a word', () => {
  for (const state of MESSAGE_STATES) {
    assert.ok(`message.${state}` in fr, state)
  }
  for (const result of TRY_RESULTS) {
    assert.ok(`try.${result}` in fr, result)
  }
})

test('every warning has a word', () => {
  for (const kind of WARNING_KINDS) {
    assert.ok(`warning.${kind}` in fr, kind)
  }
})

test('every verdict has a word', () => {
  for (const verdict of VERDICTS) {
    assert.ok(`verdict.${verdict}` in fr, verdict)
  }
})

test('the browser chooses, and French is for those who have no choice', () => {
  assert.equal(preferred(['en-US', 'fr']), 'en')
  assert.equal(preferred(['fr-CA', 'en']), 'fr')
  assert.equal(preferred(['de-DE', 'en-GB']), 'en')
  assert.equal(preferred(['de-DE']), 'fr')
  assert.equal(preferred([]), 'fr')
})
