// Before start and test: installs when node_modules is missing or belongs to another lockfile. Plain JavaScript that
// any Node from 20 up can run, because nothing is installed yet.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

// Contents, not times: a checkout gives every file the time of the checkout.
const stamp = 'node_modules/.tandem-lockfile'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
if (found !== wanted) {
  console.log('Installing packages …')
  const npm = process.env.npm_execpath
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []]
  execFileSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
  })
  writeFileSync(stamp, wanted)
}
