/** The programme documents that come with the project, loaded as everybody loads them. */
import { readFileSync } from 'node:fs'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { loadProgramme } from '../../src/programme/load.ts'

export const DOCUMENTS = [
  'bluebiz-2019',
  'bluebiz-bulgaria-2015',
  'delta-skybonus-2017',
  'miles-and-more',
  'on-business-2015',
  'partnerplusbenefit-2023',
  'tap-corporate',
  'wingspan',
] as const
export type DocumentName = (typeof DOCUMENTS)[number]

export function documentPath(name: DocumentName): string {
  return new URL(`../../docs/programmes/${name}.json`, import.meta.url).pathname
}

/** A fresh copy to change. */
export function documentJson(name: DocumentName): Record<string, unknown> {
  return JSON.parse(readFileSync(documentPath(name), 'utf8'))
}

export function programme(name: DocumentName): Programme {
  return load(documentJson(name))
}

/** @throws Error listing what is wrong */
export function load(json: unknown): Programme {
  const loaded = loadProgramme(json)
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors, null, 2))
  return loaded.ok
}
