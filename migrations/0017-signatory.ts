import { sql } from 'kysely'

export const statements = [
  // Whoever applies in a company's name shows that the address given is theirs; the operator sees whether they did.
  sql`alter table company add column signatory_token_hash bytea, add column signatory_confirmed_at timestamptz`,
  sql`create unique index company_signatory_token on company (signatory_token_hash) where signatory_token_hash is not null`,
  sql`grant update (signatory_confirmed_at) on company to tandem_gate`,
  // Applications of one mail domain: the same house under another number, or a stranger in its name.
  sql`create index company_signatory_domain on company (split_part(lower(signatory_email), '@', 2))`,
]
