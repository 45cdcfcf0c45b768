/** The list of who was erased, which lies beside backups and not in them: an old backup knows only older erasures (D-10). */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { allMarks } from '../privacy/marks.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

/** Where the list of all backups of a folder is kept. */
export function listBeside(backup: string): string {
  return join(dirname(backup), 'tandem-erasures.txt')
}

/** @returns undefined when there is no such file */
export async function readList(file: string): Promise<string[] | undefined> {
  const text = await readFile(file, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text?.split(/\r?\n/).filter((line) => line !== '')
}

/** Adds to the list what the database knows; what stands in it already stays, wherever it came from. */
export async function writeList(db: Db, file: string): Promise<number> {
  const marks = await withScope(db, { as: 'backup' }, allMarks, { readOnly: true })
  const all = [...new Set([...((await readList(file)) ?? []), ...marks])]
  const unfinished = `${file}.unfinished`
  await writeFile(unfinished, all.map((line) => `${line}\n`).join(''), { mode: 0o600 })
  await rename(unfinished, file)
  return all.length
}

export async function run(argv: string[], io: Io): Promise<number> {
  const usage = 'erasures FILE [--json]    (adds who was erased to a list that is kept apart from backups)'
  const asked = ask(argv, io, { usage, words: 1 })
  if ('exit' in asked) return asked.exit
  const file = asked.words[0] ?? ''
  return withDatabase(io, async ({ db }) => {
    const marks = await writeList(db, file)
    io.stdout(asked.json ? jsonText({ file, marks }) : `${marks} marks of erased persons are in ${file}.`)
    return 0
  })
}
