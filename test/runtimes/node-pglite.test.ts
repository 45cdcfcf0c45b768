/** The default home: Node with the embedded database. */
import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { openPglite } from '../../src/db/open-pglite.ts'
import { onNode } from './on-node.ts'
import { smoke } from './smoke.ts'

smoke(async () => {
  const { db } = await openPglite(undefined, new Blob([await readFile(inject('dump'))]))
  const home = await onNode(db, 1)
  const stop = async () => {
    await home.stop()
    await db.destroy()
  }
  return { ...home, stop }
})
