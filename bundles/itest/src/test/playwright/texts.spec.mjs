// Looks at a text as a supervisor does: the alert as it comes and is taken, its conversation, the routes, a text sent by hand. See browser.mjs.
//
//   VIGIE_EXPECT_ALERT  what the customer texts
//   VIGIE_EXPECT_TAKEN  the name of who takes it
//   VIGIE_SEND_TO       a number that is texted by hand
//
// Prints one line a step, « READY » when the page of alerts is connected (the customer may text now); exit code 0 if all held.
import { done, env, loginPage, play, rightPassword, url, wait } from './browser.mjs'

const alert = env.VIGIE_EXPECT_ALERT
const row = page => page.getByTestId('vigie-alert-row').filter({ hasText: alert })

async function alertsPage(page) {
  await page.goto(`${url}/hawtio/vigie/alerts`)
  await page.getByTestId('vigie-connected').getByText(/^(en direct|live)$/).waitFor({ timeout: wait })
  await done(page, 'alerts, live')
  console.log('READY')
}

/** Without a reload in between: what appears was pushed. */
async function alertComesAndIsTaken(page) {
  await row(page).waitFor({ timeout: wait })
  await done(page, 'the alert appears')
  await row(page).filter({ hasText: env.VIGIE_EXPECT_TAKEN }).waitFor({ timeout: wait })
  await done(page, 'the alert is taken')
}

async function conversation(page) {
  await row(page).getByRole('button').first().click()
  await page.getByTestId('vigie-alert-detail').getByTestId('vigie-text').filter({ hasText: alert }).first().waitFor({ timeout: wait })
  await done(page, 'its conversation')
}

async function routesAndTexts(page) {
  await page.getByRole('tab').nth(3).click()
  await page.getByTestId('vigie-route').filter({ hasText: 'smpp-alpha' }).filter({ hasText: /En service|In service/ }).waitFor({ timeout: wait })
  await page.getByTestId('vigie-message-row').filter({ hasText: alert }).first().waitFor({ timeout: wait })
  await done(page, 'routes and texts')
}

async function textByHand(page) {
  await page.getByTestId('vigie-send').getByRole('button').first().click()
  await page.fill('#vigie-send-to', env.VIGIE_SEND_TO)
  await page.fill('#vigie-send-text', 'Bonjour de la console')
  await page.getByTestId('vigie-send').getByRole('button', { name: /^(Envoyer|Send)$/ }).click()
  await page.getByTestId('vigie-sent').waitFor({ timeout: wait })
  await page.getByTestId('vigie-message-row').filter({ hasText: 'Bonjour de la console' }).first().waitFor({ timeout: wait })
  await done(page, 'a text by hand')
}

await play([loginPage, rightPassword, alertsPage, alertComesAndIsTaken, conversation, routesAndTexts, textByHand])
