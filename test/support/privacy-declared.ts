/**
 * What of a person anybody is ever shown, column by column. This is the promise of the house: `docs/privacy-matrix.md`
 * is written from it, and `test/rooms/privacy-matrix.test.ts` holds every page, file, mail and answer to it.
 *
 * A new column of a table needs a line in the file of its table (`privacy-of-….ts`). A new table needs an entry there, its
 * row made in `privacy-world.ts` and named in `privacy-rows.ts`; or a line in IMPERSONAL with the reason.
 */
import type { Subject } from './privacy-fields.ts'
import { OF_ACCOUNTS } from './privacy-of-accounts.ts'
import { OF_APPROVALS } from './privacy-of-approvals.ts'
import { OF_FLIGHTS } from './privacy-of-flights.ts'
import { OF_MILES } from './privacy-of-miles.ts'
import { OF_SEATS } from './privacy-of-seats.ts'

export const PERSONAL: Readonly<Record<string, Subject>> = {
  ...OF_ACCOUNTS,
  ...OF_SEATS,
  ...OF_APPROVALS,
  ...OF_FLIGHTS,
  ...OF_MILES,
}

/** Tables without anything of a member, and what they hold instead. */
export const IMPERSONAL: Readonly<Record<string, string>> = {
  operator: 'staff of the airline; their names stand beside what they decided',
  company: 'the company, and who signs for it',
  legal_entity: 'a company’s subsidiaries; who asked is named beside it, as in the trail of its deeds',
  corporate_number: 'numbers of companies',
  person_list: 'a file of a company; its lines are personal and stand above',
  registration_link: 'a link of a company',
  adjustment: 'corrections of companies’ points',
  closed_statement: 'points of a company by kind, entity and cost centre, without a name',
  closed_statement_part: 'movements of a company’s points by ticket, without a name',
  export_setting: 'how a company takes its figures away',
  export_preset: 'files that a company saved under names of its own, shown to whoever sees its statements',
  ledger_check: 'totals of all accounts',
  terms_version: 'the terms of participation',
  programme_version: 'the programme document',
  programme_draft: 'the programme document',
  feed_token: 'keys of machines',
  import_file: 'files and their counts; their lines are personal and stand above',
  import_chunk: 'counts of lines',
  company_spend: 'sums of a company',
  voucher: 'codes of a company, without a name',
  award_stock: 'how many are left',
  award_policy:
    'rules of a company for its awards; who changed them last is named, as in the trail of its deeds',
  job: 'work of the house',
  application_draft: 'what a visitor typed who is no member yet; its link alone opens it',
  attempt_budget: 'who tried how often, by address or account; nothing but the guard reads it',
}
