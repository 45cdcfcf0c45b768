/** The document's shape for editors and other programs. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { ProgrammeSchema } from './programme-schema.ts'

/** JSON Schema of the document as it is written. Checks across its parts are not in it: `programme check` makes them. */
export function programmeJsonSchema(): JsonSchema {
  return toJsonSchema(ProgrammeSchema, { typeMode: 'input', errorMode: 'ignore' })
}
