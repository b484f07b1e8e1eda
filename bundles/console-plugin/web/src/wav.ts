// WAV as the appliance keeps it: 8 kHz, A-law or PCM of 16 bits. Played by Web Audio and not by <audio>: the console's
// Content-Security-Policy lets no medium in that was not fetched from a URL, and a URL can send no token.

export type Sound = { rate: number; channels: Float32Array[] }

const ALAW = 6
const PCM = 1

/** Reads a WAV file; null where it is none of ours. */
export function readWav(bytes: ArrayBuffer): Sound | null {
  const view = new DataView(bytes)
  if (bytes.byteLength < 12 || word(view, 0) !== 'RIFF' || word(view, 8) !== 'WAVE') {
    return null
  }
  const format = chunk(view, 'fmt ')
  const data = chunk(view, 'data')
  if (!format || !data || format.length < 16) {
    return null
  }
  const code = view.getUint16(format.start, true)
  const count = view.getUint16(format.start + 2, true)
  const rate = view.getUint32(format.start + 4, true)
  const bits = view.getUint16(format.start + 14, true)
  const known = (code === ALAW && bits === 8) || (code === PCM && bits === 16)
  return known && count > 0 ? { rate, channels: channels(view, data, count, code) } : null
}

type Chunk = { start: number; length: number }

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)))
}

/** A chunk that is cut off ends where the file does. */
function chunk(view: DataView, name: string): Chunk | null {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at + 4, true)
    if (word(view, at) === name) {
      return { start: at + 8, length: Math.min(length, view.byteLength - at - 8) }
    }
    at += 8 + length + (length % 2)
  }
  return null
}

function channels(view: DataView, data: Chunk, count: number, code: number): Float32Array[] {
  const width = code === ALAW ? 1 : 2
  const frames = Math.floor(data.length / (width * count))
  return Array.from({ length: count }, (_, channel) =>
    Float32Array.from({ length: frames }, (_, frame) => {
      const at = data.start + (frame * count + channel) * width
      return (code === ALAW ? alaw(view.getUint8(at)) : view.getInt16(at, true)) / 32768
    }),
  )
}

/** ITU-T G.711, table 1a, as 16 bits. */
export function alaw(code: number): number {
  const bits = code ^ 0x55
  const exponent = (bits >> 4) & 7
  const mantissa = ((bits & 15) << 4) + 8
  const value = exponent === 0 ? mantissa : (mantissa + 256) << (exponent - 1)
  return bits & 128 ? value : -value
}
