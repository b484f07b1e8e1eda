// Uses the page of voice as a supervisor does: the trunks, a sound that is refused, one that is taken, listed and removed, a test of a line. See browser.mjs.
//
//   VIGIE_TRUNK  name of a trunk
//   VIGIE_LINE   name of a line that is tested by it
//   VIGIE_KEYS   pressed in the test
//
// Prints one line a step; exit code 0 if all held.
import { check, done, env, loginPage, play, rightPassword, wait } from './browser.mjs'

/** A test of a line gives up after two minutes. */
const TEST_WAIT = 150_000
const RATE = 44_100
const sound = page => page.getByTestId('vigie-sound').filter({ hasText: 'Carillon-ete' })
const fault = page => page.getByTestId('vigie-sound-upload').getByTestId('vigie-sound-fault')
const upload = page => page.getByTestId('vigie-sound-upload').getByRole('button', { name: /^Téléverser/ })

/** 440 Hz in two channels of 16 bits. */
function stereo(seconds) {
  const length = seconds * RATE * 4
  const wav = Buffer.alloc(44 + length)
  wav.write('RIFF')
  wav.writeUInt32LE(36 + length, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(2, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 4, 28)
  wav.writeUInt16LE(4, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(length, 40)
  for (let frame = 0; frame < seconds * RATE; frame++) {
    const sample = Math.round(12_000 * Math.sin((2 * Math.PI * 440 * frame) / RATE))
    wav.writeInt16LE(sample, 44 + frame * 4)
    wav.writeInt16LE(sample, 46 + frame * 4)
  }
  return wav
}

async function choose(page, name, buffer) {
  await page.setInputFiles('#vigie-sound-file', { name, mimeType: 'audio/wav', buffer })
}

async function trunks(page) {
  await page.getByRole('tab', { name: 'Voix' }).click()
  await page.getByTestId('vigie-trunk').filter({ hasText: env.VIGIE_TRUNK }).filter({ hasText: /En service|Hors service/ }).waitFor({ timeout: wait })
  await done(page, 'trunks')
}

async function emptyFileIsRefused(page) {
  await choose(page, 'Carillon été.wav', Buffer.alloc(0))
  // The name is made of the name of the file.
  const holds = name => [...document.querySelectorAll('input')].some(input => input.value === name)
  await page.waitForFunction(holds, 'Carillon-ete', { timeout: wait })
  await upload(page).click()
  await fault(page).filter({ hasText: 'Le fichier est vide (0 octet)' }).waitFor({ timeout: wait })
  check((await sound(page).count()) === 0, 'an empty file is listed')
  await done(page, 'an empty file is refused')
}

async function soundIsTaken(page) {
  await choose(page, 'Carillon été.wav', stereo(10))
  await fault(page).waitFor({ state: 'hidden', timeout: wait })
  await upload(page).click()
  await sound(page).filter({ hasText: 'aucune ligne' }).waitFor({ timeout: wait })
  await done(page, 'a sound is taken')
}

async function soundIsRemoved(page) {
  await sound(page).getByRole('button', { name: 'Supprimer Carillon-ete' }).click()
  await sound(page).getByRole('button', { name: 'Supprimer définitivement' }).click()
  await sound(page).waitFor({ state: 'detached', timeout: wait })
  await done(page, 'it is removed')
}

async function lineIsTested(page) {
  await page.selectOption('#vigie-test-line', { label: env.VIGIE_LINE })
  await page.selectOption('#vigie-test-trunk', env.VIGIE_TRUNK)
  await page.fill('#vigie-test-keys', env.VIGIE_KEYS)
  await page.getByRole('button', { name: 'Essayer' }).click()
  const report = page.getByTestId('vigie-test-report').filter({ hasText: `${env.VIGIE_LINE}, ${env.VIGIE_TRUNK}` })
  // What it finds is LineTestIT's; here it counts that it was made, by the trunk that was chosen.
  await report.filter({ hasText: /réussi|échoué/ }).first().waitFor({ timeout: TEST_WAIT })
  await done(page, 'a line is tested')
}

await play([loginPage, rightPassword, trunks, emptyFileIsRefused, soundIsTaken, soundIsRemoved, lineIsTested])
