import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused, SessionOver } from '../src/api/client.ts'
import { DICTIONARIES } from '../src/i18n/language.ts'
import { isSoundId, soundFault, soundId } from '../src/sounds.ts'

test('the name of a file becomes an id that REST takes', () => {
  assert.equal(soundId('Accueil été (v2).wav'), 'Accueil-ete-v2')
  assert.equal(soundId('jazz.WAV'), 'jazz')
  assert.equal(soundId('a.b.wav'), 'a-b')
  assert.equal(soundId(`${'x'.repeat(80)}.wav`).length, 64)
  assert.equal(soundId('日本.wav'), '')
  assert.ok(isSoundId('Accueil-ete-v2'))
  assert.ok(!isSoundId(''))
  assert.ok(!isSoundId('été'))
  assert.ok(!isSoundId('a b'))
  assert.ok(!isSoundId('x'.repeat(65)))
})

test('every refusal has words of its own, and keeps those of REST where they tell more', () => {
  const key = (status: number, message = '', bytes?: number) => soundFault(new Refused(status, message), bytes)?.key
  assert.equal(key(400, 'it is empty', 0), 'sound.empty')
  assert.equal(key(400, 'it does not begin as a WAV file does', 12), 'sound.noWav')
  assert.equal(key(415), 'sound.noWav')
  assert.equal(key(413), 'sound.tooLarge')
  assert.equal(key(422, 'sound a: it lasts 601 s, and 10 minutes are the most'), 'sound.tooLong')
  assert.equal(key(507), 'sound.diskFull')
  assert.equal(key(409), 'sound.inUse')
  assert.equal(key(403), 'sound.mayNot')
  assert.equal(key(404), 'sound.gone')
  assert.equal(key(503), 'sound.away')
  assert.deepEqual(soundFault(new Refused(422, 'its chunk data is missing')), {
    key: 'sound.unfit',
    detail: 'its chunk data is missing',
  })
  assert.equal(soundFault(new TypeError('failed to fetch'))?.key, 'sound.brokeOff')
})

test('what is nothing about sounds is left to others', () => {
  assert.equal(soundFault(new SessionOver()), null)
  assert.equal(soundFault(new Refused(500, 'a fault of ours')), null)
})

test('an empty file is told in French', () => {
  const fault = soundFault(new Refused(400, 'it is empty'), 0)
  assert.match(DICTIONARIES.fr[fault?.key ?? 'sounds'], /vide \(0 octet\)/)
})
