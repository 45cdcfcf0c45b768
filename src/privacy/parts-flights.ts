/** What the person flew, and what they earned with it. */
import { sql } from 'kysely'
import type { Part } from './part.ts'
import { type OwnNumber, ofFlight, ofFlights, ofMember, type Subject } from './subject.ts'
import { NUMBER_LEAST } from './unname.ts'

const OWNER = ofMember('owner_id')
const currency = (table: string) => ({
  currency: sql`(select account.currency from account where account.id = ${sql.ref(`${table}.account_id`)})`,
})

/**
 * Lines of files with a number in a cell of its own, beside its airline: one that is proved theirs, or every part of their
 * name as well; and lines of their tickets. A number that is only claimed may be somebody else's.
 */
const ofReject = (of: Subject) => {
  const own = of.numbers.filter(({ number }) => number.length >= NUMBER_LEAST)
  const column = <K extends keyof OwnNumber>(key: K) => own.map((each) => each[key])
  return sql<boolean>`(exists (select from unnest(${column('airline')}::text[], ${column('number')}::text[],
        ${column('isProved')}::boolean[]) as own (airline, number, proved)
      where reject -> 'cells' ? own.airline and reject -> 'cells' ? own.number
        and (own.proved or exists (select from unnest(${of.names}::text[]) as name where not exists (
          select from regexp_split_to_table(lower(name), '\\s+') as part where strpos(lower(reject ->> 'cells'), part) = 0))))
    or exists (select from coupon where ${ofFlights(of)} and strpos(reject::text, ticket) > 0))`
}

export const FLIGHT_PARTS = {
  trip: {
    table: 'coupon',
    rows: ofFlights,
    given: [
      'departed_on',
      'departed_at',
      'marketing_carrier',
      'operating_carrier',
      'flight',
      'origin',
      'destination',
      'status',
      'ticket',
      'coupon',
      'issued_on',
      'rbd',
      'cabin',
      'fare_product',
      'fare_type',
      'currency',
      'fare',
      'surcharges',
      'paid_with_points',
      'corporate_id',
      'ff_airline',
      'ff_number',
      'passenger_name',
      'passenger_type',
      'member_reason',
      'member_context',
      'received_at',
    ],
    beside: { company: sql`(select name from company where company.id = coupon.company_id)` },
    withheld: {
      id: ['id', 'company_id', 'member_id', 'journey_id', 'import_id', 'entity_id'],
      twin: ['primary_ticket', 'issue_year'],
      others: ['company_reason', 'company_context', 'counted_spend'],
      house: ['rating', 'rule_version', 'import_line', 'erased_on'],
    },
    erased: {
      opaque: [
        'id',
        'company_id',
        'member_id',
        'member_reason',
        'journey_id',
        'import_id',
        'entity_id',
        'erased_on',
      ],
      once: ['ticket', 'coupon', 'issue_year', 'primary_ticket', 'issued_on', 'import_line', 'received_at'],
      ledger: [
        'status',
        'marketing_carrier',
        'operating_carrier',
        'flight',
        'rbd',
        'cabin',
        'fare_product',
        'fare_type',
        'origin',
        'destination',
        'departed_on',
        'departed_at',
        'currency',
        'fare',
        'surcharges',
        'paid_with_points',
        'corporate_id',
        'passenger_type',
        'company_reason',
        'rating',
        'company_context',
        'member_context',
        'rule_version',
        'counted_spend',
      ],
    },
  },
  change: {
    table: 'coupon_change',
    rows: ofFlight('coupon_id'),
    given: ['at', 'before', 'after'],
    withheld: { id: ['coupon_id', 'company_id', 'import_id'], house: ['no', 'import_line'] },
    erased: { opaque: ['coupon_id', 'no', 'company_id', 'import_id'], ledger: ['import_line', 'at'] },
  },
  reject: {
    table: 'import_reject',
    rows: ofReject,
    given: ['code', 'line', 'reject'],
    withheld: { id: ['import_id'] },
    erased: { opaque: ['import_id', 'line', 'code'] },
  },
  miles: {
    table: 'account',
    rows: OWNER,
    given: ['currency', 'balance', 'owed', 'frozen_at'],
    withheld: { id: ['id', 'owner_id'], house: ['version', 'closed_until'] },
    erased: {
      ledger: ['id', 'owner_id', 'currency', 'balance', 'version', 'owed', 'frozen_at', 'closed_until'],
    },
  },
  movement: {
    table: 'entry',
    rows: OWNER,
    given: [
      'posted_on',
      'kind',
      'amount',
      'balance_after',
      'expires_on',
      'locked',
      'contra',
      'source',
      'rule_version',
      'posted_at',
    ],
    beside: currency('entry'),
    withheld: { id: ['account_id', 'owner_id', 'subject_id'], house: ['version'] },
    erased: {
      ledger: [
        'account_id',
        'version',
        'owner_id',
        'kind',
        'contra',
        'amount',
        'balance_after',
        'expires_on',
        'locked',
        'posted_on',
        'posted_at',
        'subject_id',
        'source',
        'rule_version',
      ],
    },
  },
  lot: {
    table: 'lot',
    rows: OWNER,
    given: ['expires_on', 'remaining', 'locked'],
    beside: currency('lot'),
    withheld: { id: ['account_id', 'owner_id'] },
    erased: { ledger: ['account_id', 'expires_on', 'locked', 'owner_id', 'remaining'] },
  },
  lotUse: {
    table: 'lot_use',
    rows: OWNER,
    given: ['expires_on', 'amount', 'locked'],
    beside: currency('lot_use'),
    withheld: { id: ['account_id', 'owner_id'], house: ['version'] },
    erased: { ledger: ['account_id', 'version', 'expires_on', 'locked', 'owner_id', 'amount'] },
  },
} as const satisfies Record<string, Part>
