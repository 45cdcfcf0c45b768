/** From JSON to a programme that can be rated with, or the list of everything that is wrong with it. */
import * as v from 'valibot'
import type { Programme } from '../domain/programme/programme.ts'
import { crossReferenceErrors } from './cross-references.ts'
import type { DocumentError } from './document-error.ts'
import { ProgrammeSchema } from './programme-schema.ts'

export type Loaded = { readonly ok: Programme } | { readonly errors: readonly DocumentError[] }

/** Shape first; references are only looked at in a document whose shape is right. */
export function loadProgramme(json: unknown): Loaded {
  const parsed = v.safeParse(ProgrammeSchema, json)
  if (!parsed.success) return { errors: flat(parsed.issues) }
  // Fails the build when schema and domain type drift apart.
  const programme: Programme = parsed.output
  const errors = crossReferenceErrors(programme)
  return errors.length > 0 ? { errors } : { ok: programme }
}

/** A union reports itself and, inside, each of its failed options; the deepest say most, and one line each is enough. */
function flat(issues: readonly v.BaseIssue<unknown>[]): DocumentError[] {
  return issues.map((issue) => {
    const deeper = issue.type === 'union' || issue.type === 'variant' ? deepest(issue.issues ?? []) : issue
    const best = deeper ?? issue
    return {
      path: v.getDotPath(best) ?? v.getDotPath(issue) ?? '',
      found: best.received.slice(0, 80),
      expected: best.expected === null || best.kind === 'validation' ? best.message : best.expected,
    }
  })
}

/** Only a step into the option says more than the union does: an option of the wrong type altogether is no news. */
function deepest(issues: readonly v.BaseIssue<unknown>[]): v.BaseIssue<unknown> | undefined {
  const inner = issues.filter((issue) => (issue.path?.length ?? 0) > 0)
  return inner.length === 1 ? inner[0] : undefined
}
