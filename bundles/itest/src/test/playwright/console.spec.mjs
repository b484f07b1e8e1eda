// Uses the console as a supervisor does: login page, wrong password, right password, live view, call log. See browser.mjs.
//
//   VIGIE_EXPECT      regular expressions, one a line: what the live view must show, one after another
//   VIGIE_EXPECT_LOG  a regular expression: what a row of the call log must show in the end
//
// Prints one line a step, « READY » when the live view is connected (a call may be placed now); exit code 0 if all held.
import { done, env, loginPage, otherLanguage, play, rightPassword, wait, wrongPassword } from './browser.mjs'

const expected = (env.VIGIE_EXPECT ?? '').split('\n').filter(Boolean)

/** Without a reload in between: what appears was pushed. */
async function liveView(page) {
  console.log('READY')
  const live = page.getByTestId('vigie-live')
  for (const pattern of expected) {
    await live.filter({ hasText: new RegExp(pattern) }).waitFor({ timeout: wait })
    await done(page, `live view shows ${pattern}`)
  }
}

/** The log is a list as of when it was asked for: asks again until the row is there. */
async function refreshUntilVisible(page, row) {
  for (const end = Date.now() + wait; Date.now() < end; ) {
    try {
      return await row.waitFor({ timeout: 2000 })
    } catch {
      await page.getByTestId('vigie-log').getByRole('button', { name: /Actualiser|Refresh/ }).click()
    }
  }
  throw new Error(`no row of the log shows ${env.VIGIE_EXPECT_LOG}`)
}

async function callLog(page) {
  await page.getByRole('tab').nth(1).click()
  await page.getByTestId('vigie-log').waitFor({ timeout: wait })
  if (env.VIGIE_EXPECT_LOG) {
    const row = page.getByTestId('vigie-log-row').filter({ hasText: new RegExp(env.VIGIE_EXPECT_LOG) }).first()
    await refreshUntilVisible(page, row)
    await row.getByRole('button').click()
    await page.getByTestId('vigie-attempt').first().waitFor({ timeout: wait })
  }
  await done(page, 'call log')
}

await play([loginPage, wrongPassword, rightPassword, liveView, callLog, otherLanguage])
