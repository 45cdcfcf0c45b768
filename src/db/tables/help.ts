/** Whether answers help. */
import type { Generated } from 'kysely'

export type HelpCount = {
  answer: string
  language: string
  yes: Generated<bigint>
  no: Generated<bigint>
}
