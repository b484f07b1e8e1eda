// What the fake server answers about voice: a message of three seconds, a call that is placed, a test of a line.

const RATE = 8000
const reports = []

/** 440 Hz in A-law, 8 kHz, one channel: what the appliance gives. */
export function message(seconds = 3) {
  const length = seconds * RATE
  const wav = Buffer.alloc(44 + length)
  wav.write('RIFF')
  wav.writeUInt32LE(36 + length, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(6, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(length, 40)
  for (let i = 0; i < length; i++) {
    wav[44 + i] = encode(Math.round(6000 * Math.sin((2 * Math.PI * 440 * i) / RATE)))
  }
  return wav
}

/** ITU-T G.711, A-law of 13 bits. */
function encode(sample) {
  const sign = sample >= 0 ? 0x80 : 0
  const value = Math.min(Math.abs(sample), 32635) >> 3
  const exponent = value < 32 ? 0 : Math.min(7, Math.floor(Math.log2(value)) - 4)
  const mantissa = exponent === 0 ? (value >> 1) & 15 : (value >> exponent) & 15
  return (sign | (exponent << 4) | mantissa) ^ 0x55
}

export function voiceReports() {
  return reports
}

export function voicePost(path, given) {
  if (path === '/calls') {
    return given.to === '112'
      ? [422, { title: 'Unprocessable Content', errors: [{ path: '/to', reason: '112 is an emergency number' }] }]
      : [202, { id: 'placed' }]
  }
  if (path === '/line-tests') {
    const passed = given.keys !== '9'
    const findings = [passed ? '1400 Hz heard there, 1020 Hz heard here' : 'no tone from the line within 60 s']
    reports.unshift({
      call: `test-${reports.length}`,
      line: given.line,
      trunk: given.trunk ?? 'operateur',
      at: new Date().toISOString(),
      passed,
      findings,
    })
    return [200, reports[0]]
  }
  return null
}
