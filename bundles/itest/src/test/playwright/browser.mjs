// What every look at the console has in common: a Chromium of its own, the login, steps that are told, and faults of the page.
//
//   VIGIE_URL         http://127.0.0.1:8181      where the appliance answers
//   VIGIE_USER        admin
//   VIGIE_PASSWORD                               required
//   VIGIE_WAIT        60                         seconds that each step may take
//   VIGIE_LANGUAGE    fr-FR                      the browser's
//   VIGIE_SHOTS                                  a folder for pictures of each step; none without it
//   CHROMIUM          /usr/bin/chromium
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

export const env = process.env
export const url = env.VIGIE_URL ?? 'http://127.0.0.1:8181'
const user = env.VIGIE_USER ?? 'admin'
export const wait = Number(env.VIGIE_WAIT ?? 60) * 1000
const profile = mkdtempSync(path.join(tmpdir(), 'vigie-chromium-'))
const faults = []
let step = 0

export function check(holds, what) {
  if (!holds) {
    throw new Error(what)
  }
}

export async function done(page, what) {
  console.log(`ok ${++step} ${what}`)
  if (env.VIGIE_SHOTS) {
    mkdirSync(env.VIGIE_SHOTS, { recursive: true })
    const name = `${String(step).padStart(2, '0')}-${what.replace(/[^a-z0-9]+/gi, '-')}.png`
    await page.screenshot({ path: path.join(env.VIGIE_SHOTS, name) })
  }
}

/** The site has no network: whatever is asked of another origin, or breaks in the page, is a fault. */
function watch(page) {
  const origin = new URL(url).origin
  page.on('request', request => {
    const asked = request.url()
    if (!asked.startsWith(origin) && !/^(data|blob):/.test(asked)) {
      faults.push(`asked another origin: ${asked}`)
    }
  })
  page.on('pageerror', error => faults.push(`error in the page: ${error.message}`))
}

async function logIn(page, password) {
  await page.fill('input[name=pf-login-username-id]', user)
  await page.fill('input[name=pf-login-password-id]', password)
  await page.click('button[type=submit]')
}

export async function loginPage(page) {
  await page.goto(`${url}/hawtio/`)
  await page.waitForSelector('input[name=pf-login-password-id]', { timeout: wait })
  check(new URL(page.url()).pathname === '/hawtio/login', `not the login page: ${page.url()}`)
  await done(page, 'login page')
}

export async function wrongPassword(page) {
  await logIn(page, `not-${env.VIGIE_PASSWORD}`)
  await page.getByText(/Access forbidden|Invalid login credentials/).waitFor({ timeout: wait })
  const status = await page.evaluate(async () => (await fetch('api-token', { method: 'POST' })).status)
  check(status === 403, `a token without a session: ${status}`)
  await done(page, 'wrong password refused')
}

export async function rightPassword(page) {
  await logIn(page, env.VIGIE_PASSWORD)
  await page.waitForURL('**/hawtio/vigie', { timeout: wait })
  await page.getByTestId('vigie-connected').getByText(/^(en direct|live)$/).waitFor({ timeout: wait })
  await page.getByTestId('vigie-status').getByText(/En service|Dégradé|Hors service|In service|Degraded|Out of/).waitFor({ timeout: wait })
  await done(page, 'logged in, live view connected')
}

export async function otherLanguage(page) {
  const before = await page.getByTestId('vigie-title').innerText()
  const other = env.VIGIE_LANGUAGE?.startsWith('en') ? 'fr' : 'en'
  await page.click(`#vigie-language-${other}`)
  await page.getByTestId('vigie-title').filter({ hasNotText: before }).waitFor({ timeout: wait })
  await done(page, `in ${other}`)
}

/** Plays scenes one after another; exit code 0 if all held. */
export async function play(scenes) {
  check(env.VIGIE_PASSWORD, 'VIGIE_PASSWORD is not set')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    timeout: wait,
    viewport: { width: 1280, height: 900 },
    locale: env.VIGIE_LANGUAGE ?? 'fr-FR',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  context.setDefaultTimeout(wait)
  context.setDefaultNavigationTimeout(wait)
  const page = await context.newPage()
  watch(page)
  try {
    for (const scene of scenes) {
      await scene(page)
    }
    check(faults.length === 0, faults.join('\n'))
  } catch (error) {
    console.log(`not ok ${step + 1} ${error.message}`)
    await page.screenshot({ path: path.join(env.VIGIE_SHOTS ?? tmpdir(), 'vigie-failure.png') })
    process.exitCode = 1
  } finally {
    await context.close()
    // Chromium's last processes may still be writing there.
    rmSync(profile, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 })
  }
}
