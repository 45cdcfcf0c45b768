/** A programme document from a file, or every error in it on stderr. */
import { readFile } from 'node:fs/promises'
import type { Programme } from '../domain/programme/programme.ts'
import { loadProgramme } from '../programme/load.ts'
import { type Io, Usage } from './command.ts'

/**
 * @returns undefined when the document has errors, which are then on stderr
 * @throws Usage when there is no such file
 */
export async function readProgramme(path: string, io: Io): Promise<Programme | undefined> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Usage(`${path} cannot be read`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    io.stderr(`${path}: not JSON: ${error instanceof Error ? error.message : ''}`)
    return undefined
  }
  const loaded = loadProgramme(json)
  if ('ok' in loaded) return loaded.ok
  for (const { path: at, found, expected } of loaded.errors)
    io.stderr(`${at}: found ${found}; expected ${expected}`)
  return undefined
}
