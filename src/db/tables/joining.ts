/** How a company comes in. */
import type { Bytes, Json } from '../column-types.ts'

export type ApplicationDraft = {
  id: string
  form_key: string
  token_hash: Bytes
  email: string
  typed: Json<Readonly<Record<string, string>>>
  saved_at: Date
  expires_at: Date
}
