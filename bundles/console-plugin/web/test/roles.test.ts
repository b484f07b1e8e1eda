import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayChange } from '../src/roles.ts'

test('supervisors and administrators are offered changes, viewers and persons are not', () => {
  assert.ok(mayChange({ user: 'a', roles: ['viewer', 'supervisor'] }))
  assert.ok(mayChange({ user: 'a', roles: ['admin'] }))
  assert.ok(!mayChange({ user: 'a', roles: ['viewer'] }))
  assert.ok(!mayChange({ user: 'a', roles: ['person'] }))
  assert.ok(!mayChange({ user: 'a', roles: [] }))
})

test('of whom no roles are told, REST decides', () => {
  assert.ok(mayChange({ user: 'a' }))
})
