// node if-changed.mjs <sources> <stamp-folder> <npm script>
//
// Runs an npm script in <sources> unless it has already succeeded on the same sources. What counts is the content of
// the files, not their dates, so that a checkout or a copied tree does not cause a build. `npm ci` runs only when the
// lock file is another one than what stands in node_modules.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const [sources, target, script] = process.argv.slice(2)
const stampFile = path.join(`${target}.stamps`, script)
const lockStamp = path.join(sources, 'node_modules', '.vigie-lock')

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? files(file) : [file]
    })
}

function hash(paths) {
  const digest = createHash('sha256')
  for (const file of paths) {
    digest.update(path.relative(sources, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return digest.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function npm(...args) {
  const done = spawnSync('npm', args, { cwd: sources, stdio: 'inherit' })
  if (done.status !== 0) {
    process.exit(done.status ?? 1)
  }
}

const wanted = hash(files(sources))
if (existsSync(target) && read(stampFile) === wanted) {
  console.log(`${script}: sources unchanged, nothing to do`)
  process.exit(0)
}
const lock = hash([path.join(sources, 'package-lock.json')])
if (read(lockStamp) !== lock) {
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(lockStamp, lock)
}
npm('run', '--silent', script)
mkdirSync(path.dirname(stampFile), { recursive: true })
writeFileSync(stampFile, wanted)
