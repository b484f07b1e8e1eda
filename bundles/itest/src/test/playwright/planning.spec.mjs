// Looks at a planning as a supervisor does: the calendar, a replacement seen before it is made, who would ring then, the last change taken back,
// a statement as a file. See browser.mjs.
//
//   VIGIE_TEAM        name of the team
//   VIGIE_FIRST       name of the person on call first
//   VIGIE_STAND_IN    name of the person who stands in
//   VIGIE_LINE        name of the team's line
//   VIGIE_FROM        local time at which the replacement begins, 2026-12-24T18:00
//   VIGIE_TO          when it ends
//   VIGIE_MONTH       of the statement, 2026-12
//   VIGIE_LATER       « true » where the replacement is not in the month that the calendar begins with
//
// Prints one line a step; exit code 0 if all held.
import { check, done, env, loginPage, play, rightPassword, wait } from './browser.mjs'

const gone = (page, id) => page.getByTestId(id).waitFor({ state: 'hidden', timeout: wait })
const standIn = page => page.locator('.vigie-timeline .vigie-override').filter({ hasText: env.VIGIE_STAND_IN.slice(0, 1) })

async function calendar(page) {
  await page.getByRole('tab').filter({ hasText: 'Planning' }).click()
  await page.selectOption('#vigie-planning-team', { label: env.VIGIE_TEAM })
  if (env.VIGIE_LATER === 'true') {
    await page.getByTestId('vigie-planning').getByRole('button').filter({ hasText: '›' }).click()
  }
  await page.getByTestId('vigie-shift').filter({ hasText: env.VIGIE_FIRST }).first().waitFor({ timeout: wait })
  await done(page, 'calendar')
}

async function replacementIsShownFirst(page) {
  await page.getByTestId('vigie-shift').filter({ hasText: env.VIGIE_FIRST }).first().click()
  await page.selectOption('#vigie-replace-by', { label: env.VIGIE_STAND_IN })
  await page.fill('#vigie-replace-from', env.VIGIE_FROM)
  await page.fill('#vigie-replace-to', env.VIGIE_TO)
  await page.getByTestId('vigie-difference').filter({ hasText: env.VIGIE_FIRST }).filter({ hasText: env.VIGIE_STAND_IN }).first().waitFor({ timeout: wait })
  check((await standIn(page).count()) === 0, 'the replacement was made before it was confirmed')
  await done(page, 'before and after')
}

async function replacementIsMade(page) {
  await page.getByTestId('vigie-apply').click()
  await gone(page, 'vigie-change')
  await standIn(page).first().waitFor({ timeout: wait })
  await done(page, 'replaced')
}

async function whoRings(page) {
  await page.getByRole('tab', { name: 'Qui sonne' }).click()
  await page.selectOption('#vigie-simulate-line', { label: env.VIGIE_LINE })
  await page.fill('#vigie-simulate-at', env.VIGIE_FROM)
  await page.getByRole('button', { name: 'Demander' }).click()
  await page.getByTestId('vigie-ring').first().filter({ hasText: env.VIGIE_STAND_IN }).waitFor({ timeout: wait })
  await done(page, 'who rings')
}

async function takenBack(page) {
  await page.getByRole('tab', { name: 'Modifications' }).click()
  await page.getByRole('button', { name: /Annuler la dern/ }).click()
  await page.getByTestId('vigie-undo').getByRole('button', { name: /Annuler la dern/ }).click()
  await gone(page, 'vigie-undo')
  await page.getByText(/undo of/).first().waitFor({ timeout: wait })
  await page.getByRole('tab', { name: 'Calendrier' }).click()
  await page.selectOption('#vigie-planning-team', { label: env.VIGIE_TEAM })
  await page.getByTestId('vigie-shift').filter({ hasText: env.VIGIE_FIRST }).first().waitFor({ timeout: wait })
  await standIn(page).first().waitFor({ state: 'detached', timeout: wait })
  await done(page, 'taken back')
}

async function statement(page) {
  await page.getByRole('tab', { name: 'Relevés' }).click()
  await page.fill('#vigie-statements-month', env.VIGIE_MONTH)
  await page.getByTestId('vigie-statement').filter({ hasText: env.VIGIE_FIRST }).first().waitFor({ timeout: wait })
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Fichier PDF' }).first().click()])
  check(file.suggestedFilename().endsWith('.pdf'), `no PDF: ${file.suggestedFilename()}`)
  await done(page, 'statement')
}

await play([loginPage, rightPassword, calendar, replacementIsShownFirst, replacementIsMade, whoRings, takenBack, statement])
