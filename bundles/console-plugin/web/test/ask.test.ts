import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { askEvery } from '../src/api/ask.ts'

/** Lets what has been answered come through. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.resolve()
  }
}

test('an answer is asked for again after its time, a failure sooner', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const told: string[] = []
  let fails = false
  const stop = askEvery(() => (fails ? Promise.reject('no') : Promise.resolve('yes')), 60_000, {
    answer: value => told.push(value),
    failure: error => told.push(String(error)),
  })
  await settle()
  fails = true
  mock.timers.tick(59_999)
  await settle()
  assert.deepEqual(told, ['yes'])
  mock.timers.tick(1)
  await settle()
  mock.timers.tick(5_000)
  await settle()
  assert.deepEqual(told, ['yes', 'no', 'no'])
  stop()
  mock.timers.tick(600_000)
  await settle()
  assert.equal(told.length, 3)
  mock.timers.reset()
})

test('where one answer is enough, only failures are repeated', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  let asked = 0
  const stop = askEvery(() => (++asked < 2 ? Promise.reject('no') : Promise.resolve('yes')), null, {
    answer: () => undefined,
    failure: () => undefined,
  })
  await settle()
  mock.timers.tick(5_000)
  await settle()
  mock.timers.tick(600_000)
  await settle()
  assert.equal(asked, 2)
  stop()
  mock.timers.reset()
})

test('nothing is told after it was stopped', async () => {
  const told: unknown[] = []
  const stop = askEvery(() => Promise.resolve('late'), null, {
    answer: value => told.push(value),
    failure: error => told.push(error),
  })
  stop()
  await settle()
  assert.deepEqual(told, [])
})
