/** Who was erased. */
import type { Bytes } from '../column-types.ts'

export type ErasureMark = {
  hash: Bytes
  at: Date
}
