/** Keeps a second process off the embedded database's folder: PGlite itself would let both write, and lose what one wrote. */
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * @param file beside the data folder, not inside it
 * @returns a function that lets go, or the process that holds the folder
 */
export async function lockFolder(
  file: string,
): Promise<{ release: () => Promise<void> } | { heldBy: number }> {
  await mkdir(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const mine = `${file}.${process.pid}`
    await writeFile(mine, String(process.pid))
    try {
      await link(mine, file) // fails when the lock exists, and never shows a half-written one
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
      if (isAlive(holder)) return { heldBy: holder }
      await rm(file, { force: true }) // left behind by a process that was killed
    } finally {
      await rm(mine, { force: true })
    }
  }
  return { heldBy: 0 }
}

function isAlive(pid: number): boolean {
  if (pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
