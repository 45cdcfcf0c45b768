import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockFolder } from '../../src/db/folder-lock.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-lock-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a living process keeps the folder, a dead one does not, and letting go frees it', async () => {
  const file = join(folder, 'data.lock')
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  await writeFile(file, String(other.pid))
  expect(await lockFolder(file)).toEqual({ heldBy: other.pid })
  const gone = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  const lock = await lockFolder(file)
  expect('release' in lock).toBe(true)
  if ('release' in lock) await lock.release()
  expect('release' in (await lockFolder(file))).toBe(true)
})

test('of many who ask at once, one gets it', async () => {
  const file = join(folder, 'rush.lock')
  const script = `import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'src/db/folder-lock.ts'))}
    const lock = await lockFolder(${JSON.stringify(file)})
    process.stdout.write('release' in lock ? 'mine' : 'theirs')
    setTimeout(() => {}, 1500)`
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script]),
  )
  const words = await Promise.all(
    children.map(
      (child) =>
        new Promise<string>((resolve) =>
          child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString())),
        ),
    ),
  )
  for (const child of children) child.kill('SIGKILL')
  expect(words.filter((word) => word === 'mine')).toHaveLength(1)
})
