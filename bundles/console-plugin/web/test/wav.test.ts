import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alaw, readWav } from '../src/wav.ts'

function wav(code: number, channels: number, bits: number, data: number[], extra: number[] = []): ArrayBuffer {
  const bytes: number[] = []
  const text = (word: string) => bytes.push(...[...word].map(c => c.charCodeAt(0)))
  const little = (value: number, width: number) => {
    for (let i = 0; i < width; i++) {
      bytes.push((value >> (8 * i)) & 255)
    }
  }
  text('RIFF')
  little(36 + data.length + extra.length, 4)
  text('WAVE')
  bytes.push(...extra)
  text('fmt ')
  little(16, 4)
  little(code, 2)
  little(channels, 2)
  little(8000, 4)
  little((8000 * channels * bits) / 8, 4)
  little((channels * bits) / 8, 2)
  little(bits, 2)
  text('data')
  little(data.length, 4)
  bytes.push(...data)
  return new Uint8Array(bytes).buffer
}

test('A-law is that of G.711: silence, the loudest, and both signs', () => {
  assert.equal(alaw(0xd5), 8)
  assert.equal(alaw(0x55), -8)
  assert.equal(alaw(0xaa), 32256)
  assert.equal(alaw(0x2a), -32256)
})

test('a message of one channel is read', () => {
  const sound = readWav(wav(6, 1, 8, [0xd5, 0xaa, 0x2a]))
  assert.equal(sound?.rate, 8000)
  assert.deepEqual(sound?.channels.map(c => [...c].map(s => Math.round(s * 32768))), [[8, 32256, -32256]])
})

test('a recording of two channels is taken apart', () => {
  const sound = readWav(wav(1, 2, 16, [0x00, 0x40, 0x00, 0xc0, 0x01, 0x00, 0xff, 0xff]))
  assert.deepEqual(sound?.channels.map(c => [...c].map(s => s * 32768)), [
    [16384, 1],
    [-16384, -1],
  ])
})

test('a chunk that is not known is passed over, also of odd length', () => {
  const list = [0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0]
  assert.equal(readWav(wav(6, 1, 8, [0xd5], list))?.channels[0]?.length, 1)
})

test('what is cut off is read as far as it goes, and what is none of ours not at all', () => {
  assert.equal(readWav(wav(6, 1, 8, [1, 2, 3, 4]).slice(0, 46))?.channels[0]?.length, 2)
  assert.equal(readWav(wav(3, 1, 32, [0, 0, 0, 0])), null)
  assert.equal(readWav(new TextEncoder().encode('<html>not found</html>').buffer as ArrayBuffer), null)
  assert.equal(readWav(new ArrayBuffer(0)), null)
})
