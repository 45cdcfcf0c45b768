// Before start and test: installs when node_modules is missing or older than the lockfile. Plain JavaScript that any
// Node from 20 up can run, because nothing is installed yet.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const stamp = 'node_modules/.package-lock.json'
const isReady = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!isReady) {
  console.log('Installing packages …')
  const npm = process.env.npm_execpath
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []]
  execFileSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' })
}
