/** The person as companies know them, and their claims. */
import { sql } from 'kysely'
import type { Part } from './part.ts'
import { ofClaim, ofEmail, ofFlight, ofMember, ofSeat, type Subject } from './subject.ts'

const COMPANY = { company: sql`(select name from company where company.id = company_id)` }

export const COMPANY_PARTS = {
  listRow: {
    table: 'person_list_row',
    rows: (of: Subject) => sql<boolean>`(${ofSeat()(of)} or ${ofEmail('email')(of)})`,
    given: ['name', 'email', 'role', 'cost_centre', 'team', 'cells', 'kind', 'done_at'],
    withheld: { id: ['company_id', 'list_id', 'membership_id'], house: ['line', 'faults'] },
    erased: 'row',
  },
  selfRegistration: {
    table: 'self_registration',
    rows: (of: Subject) =>
      sql<boolean>`(${ofMember('member_id')(of)} or (member_id is null and ${ofEmail('email')(of)}))`,
    given: ['name', 'email', 'language', 'state', 'asked_at', 'expires_at', 'confirmed_at', 'decided_at'],
    beside: COMPANY,
    withheld: {
      id: ['company_id', 'id', 'link_id', 'member_id'],
      twin: ['email_key'],
      secret: ['token_hash'],
    },
    erased: 'row',
  },
  termsAnswer: {
    table: 'terms_acceptance',
    rows: ofMember('member_id'),
    given: ['answer', 'reason', 'by_name', 'answered_at', 'carried_out_at'],
    beside: COMPANY,
    withheld: { id: ['company_id', 'version_id', 'member_id'] },
    erased: {
      opaque: ['company_id', 'version_id', 'member_id'],
      company: ['answer', 'answered_at', 'carried_out_at'],
    },
  },
  termsNotice: {
    table: 'terms_notice',
    rows: ofSeat(),
    given: ['kind', 'sent_on'],
    beside: COMPANY,
    withheld: { id: ['company_id', 'membership_id', 'version_id'] },
    erased: 'row',
  },
  payrollRelease: {
    table: 'payroll_release',
    rows: ofMember('member_id'),
    given: ['year', 'company_name', 'released_at', 'withdrawn_at'],
    withheld: { id: ['company_id', 'member_id'] },
    erased: 'row',
  },
  costCentre: {
    table: 'trip_cost_centre',
    rows: ofFlight('coupon_id'),
    given: ['cost_centre', 'set_at'],
    withheld: { id: ['company_id', 'coupon_id'], others: ['set_by'] },
    erased: { company: ['company_id', 'coupon_id', 'cost_centre', 'set_by', 'set_at'] },
  },
  claim: {
    table: 'claim',
    rows: (of: Subject) => sql<boolean>`(${ofMember('member_id')(of)} and half = 'person')`,
    given: [
      'half',
      'filed_at',
      'ticket',
      'flown_on',
      'flight',
      'route',
      'state',
      'reason',
      'settled_by',
      'promised_on',
      'changed_at',
    ],
    withheld: { id: ['id', 'company_id', 'member_id', 'filing', 'filed_by'], others: ['decided_by'] },
    erased: 'row',
  },
  claimEvent: {
    table: 'claim_event',
    rows: (of: Subject) => sql<boolean>`(${ofClaim('claim_id')(of)} and company_id is null)`,
    given: ['at', 'by_kind', 'by_name', 'what', 'reason', 'message'],
    withheld: { id: ['id', 'claim_id', 'company_id', 'member_id'] },
    erased: 'row',
  },
  claimProof: {
    table: 'claim_proof',
    rows: ofClaim('claim_id'),
    given: ['name', 'kind', 'added_at'],
    withheld: { id: ['id', 'claim_id', 'company_id', 'member_id', 'added_by'], file: ['content'] },
    erased: 'row',
  },
} as const satisfies Record<string, Part>
