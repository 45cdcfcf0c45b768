/** Takes a file in: kept in parts as it arrives, so that neither a long upload nor a big file holds memory or a transaction. */
import { createHash } from 'node:crypto'
import { type Actor, audit } from '../../db/audit.ts'
import { dropParts } from '../../db/flights/import-work.ts'
import { newId } from '../../db/new-id.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'

export const FILE_BYTES_MOST = 64 * 1_024 * 1_024
const PART_BYTES = 256 * 1_024
/** Parts of one insert. */
const PARTS_AT_ONCE = 4

export type NewFile = {
  readonly name: string
  readonly input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly by: Actor
  readonly now: () => Date
  /** Posted as soon as it is checked: the feed and the command line. */
  readonly commitsItself: boolean
  /** A file whose content is known is withdrawn at once instead of waiting for a decision. */
  readonly leavesKnown?: boolean
}

export type Received = {
  readonly importId: string
  readonly bytes: number
  /** An earlier import of the very same content: then this one waits in `receiving` for a decision. */
  readonly knownAs: string | undefined
}

/**
 * Keeps the file and hands it on to its check, unless its content is known.
 *
 * @returns undefined when it is larger than FILE_BYTES_MOST; nothing of it is kept then
 * @throws what `input` throws (a broken upload); nothing is kept then either
 */
export async function receiveFile(db: Db, file: NewFile): Promise<Received | undefined> {
  const importId = newId()
  await withScope(db, { as: 'job' }, (tx) => openFile(tx, importId, file))
  try {
    const { bytes, sha256 } = await keepParts(db, importId, file.input)
    if (bytes > FILE_BYTES_MOST) {
      await withScope(db, { as: 'job' }, (tx) => withdrawReceived(tx, importId, file.now()))
      return undefined
    }
    const knownAs = await withScope(db, { as: 'job' }, (tx) =>
      closeFile(tx, importId, { file, bytes, sha256 }),
    )
    return { importId, bytes, knownAs }
  } catch (error) {
    await withScope(db, { as: 'job' }, (tx) => withdrawReceived(tx, importId, file.now()))
    throw error
  }
}

async function openFile(tx: Tx, id: string, file: NewFile): Promise<void> {
  await tx
    .insertInto('import_file')
    .values({
      id,
      name: file.name.slice(-200) || 'flown-coupons.csv',
      sha256: '',
      bytes: 0n,
      state: 'receiving',
      by_name: file.by.name,
      by_id: file.by.id,
      created_at: file.now(),
      commits_itself: file.commitsItself,
    })
    .execute()
}

async function keepParts(
  db: Db,
  importId: string,
  input: NewFile['input'],
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  let no = 0
  let waiting: Uint8Array[] = []
  const flush = async () => {
    const rows = waiting.map((content) => ({ import_id: importId, no: no++, content }))
    waiting = []
    if (rows.length > 0)
      await withScope(db, { as: 'job' }, (tx) => tx.insertInto('import_part').values(rows).execute())
  }
  for await (const part of parts(input)) {
    bytes += part.length
    if (bytes > FILE_BYTES_MOST) break
    hash.update(part)
    waiting.push(part)
    if (waiting.length === PARTS_AT_ONCE) await flush()
  }
  await flush()
  return { bytes, sha256: hash.digest('hex') }
}

/** Pieces of PART_BYTES, whatever the network made of them. */
async function* parts(input: NewFile['input']): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(PART_BYTES)
  let used = 0
  for await (const piece of input) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + PART_BYTES - used)
      part.set(taken, used)
      used += taken.length
      at += taken.length
      if (used < PART_BYTES) continue
      yield part
      part = new Uint8Array(PART_BYTES)
      used = 0
    }
  }
  if (used > 0) yield part.slice(0, used)
}

async function closeFile(
  tx: Tx,
  id: string,
  { file, bytes, sha256 }: { file: NewFile; bytes: number; sha256: string },
): Promise<string | undefined> {
  const known = await tx
    .selectFrom('import_file')
    .select('id')
    .where('sha256', '=', sha256)
    .where('state', 'in', ['checking', 'ready', 'posting', 'done'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .updateTable('import_file')
    .set({ sha256, bytes: BigInt(bytes), state: known ? 'receiving' : 'checking' })
    .where('id', '=', id)
    .execute()
  await audit(tx, {
    actor: file.by,
    companyId: null,
    deed: 'import.receive',
    objectKind: 'import',
    objectId: id,
    detail: { name: file.name.slice(-200), bytes, sha256, known: known !== undefined },
    at: file.now(),
  })
  return known?.id
}

/** Nothing of it will be posted, and its content goes. */
export async function withdrawReceived(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ state: 'withdrawn', finished_at: now })
    .where('id', '=', id)
    .where('state', '=', 'receiving')
    .execute()
  await dropParts(tx, id)
}

/** The kept bytes again, in order, a few parts in memory at a time. */
export async function* receivedBytes(db: Db, importId: string): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; from += PARTS_AT_ONCE) {
    const rows = await withScope(db, { as: 'job' }, (tx) =>
      tx
        .selectFrom('import_part')
        .select('content')
        .where('import_id', '=', importId)
        .where('no', '>=', from)
        .where('no', '<', from + PARTS_AT_ONCE)
        .orderBy('no')
        .execute(),
    )
    for (const { content } of rows) yield content
    if (rows.length < PARTS_AT_ONCE) return
  }
}
