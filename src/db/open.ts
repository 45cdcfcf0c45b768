/** Opens the database that the configuration names: Postgres by its address, otherwise the embedded one in its folder. */
import { resolve } from 'node:path'
import { lockFolder } from './folder-lock.ts'
import type { Db } from './schema.ts'

export type Opened = {
  readonly db: Db
  readonly close: () => Promise<void>
  /** Chunks of an import that may be posted side by side. */
  readonly lanes: number
  readonly embedded: boolean
}

const CONNECTIONS = 10

export async function openDatabase(
  where: { databaseUrl: string | undefined; dataDir: string },
  onFault: (error: Error) => void,
): Promise<Opened | { refused: string }> {
  if (where.databaseUrl !== undefined) {
    const { openPg } = await import('./open-pg.ts')
    const db = openPg(where.databaseUrl, CONNECTIONS, onFault, { prepared: true })
    return { db, close: () => db.destroy(), lanes: 2, embedded: false }
  }
  const folder = resolve(where.dataDir)
  const lock = await lockFolder(`${folder}.lock`)
  if ('heldBy' in lock) {
    return {
      refused: `The data folder ${folder} is in use by process ${lock.heldBy}. Stop that one, or set DATA_DIR to another folder.`,
    }
  }
  const { openPglite } = await import('./open-pglite.ts')
  const { db } = await openPglite(folder)
  const close = async () => {
    await db.destroy()
    await lock.release()
  }
  return { db, close, lanes: 1, embedded: true }
}
