/** The person in requests for awards, limits, budgets and deputies of a company. */
import { sql } from 'kysely'
import type { Part } from './part.ts'
import { ofSeat, type Subject } from './subject.ts'

const either = (one: string, other: string) => (of: Subject) =>
  sql<boolean>`(${ofSeat('company_id', one)(of)} or ${ofSeat('company_id', other)(of)})`
const ofRequest = (of: Subject) => sql<boolean>`(request_id in (select award_request.id from award_request
  where ${either('requester_id', 'charged_id')(of)}) or ${ofSeat('company_id', 'by_id')(of)})`

export const APPROVAL_PARTS = {
  awardRequest: {
    table: 'award_request',
    rows: either('requester_id', 'charged_id'),
    given: ['name', 'kind', 'state', 'travels_on', 'reason', 'asked_at', 'decided_at', 'decision_reason'],
    withheld: {
      id: ['company_id', 'id', 'requester_id', 'charged_id', 'assigned_to', 'order_id', 'award_id'],
      others: ['price', 'priced_on', 'need', 'decided_by', 'decided_for'],
      house: [
        'request',
        'typed',
        'rule_version',
        'held_until',
        'escalates_on',
        'escalated_at',
        'lapses_on',
        'collected_at',
        'origin',
      ],
    },
    erased: {
      opaque: ['company_id', 'id', 'requester_id', 'charged_id', 'assigned_to', 'order_id', 'origin'],
      company: [
        'award_id',
        'kind',
        'name',
        'request',
        'typed',
        'price',
        'rule_version',
        'priced_on',
        'held_until',
        'travels_on',
        'need',
        'reason',
        'state',
        'asked_at',
        'escalates_on',
        'escalated_at',
        'lapses_on',
        'decided_by',
        'decided_for',
        'decided_at',
        'decision_reason',
        'collected_at',
      ],
    },
  },
  awardRequestStep: {
    table: 'award_request_step',
    rows: ofRequest,
    given: ['at', 'what', 'reason'],
    withheld: { id: ['company_id', 'id', 'request_id', 'by_id', 'for_id'], others: ['price'] },
    erased: {
      opaque: ['company_id', 'id', 'request_id', 'by_id', 'for_id'],
      company: ['at', 'what', 'reason', 'price'],
    },
  },
  awardAllowance: {
    table: 'award_allowance',
    rows: ofSeat(),
    given: ['what', 'points'],
    withheld: { id: ['company_id', 'id', 'membership_id'], house: ['scope', 'name'] },
    erased: 'row',
  },
  teamApprover: {
    table: 'team_approver',
    rows: ofSeat(),
    given: ['team'],
    withheld: { id: ['company_id', 'membership_id'] },
    erased: 'row',
  },
  awardDeputy: {
    table: 'award_deputy',
    rows: either('principal_id', 'deputy_id'),
    given: ['from_on', 'until_on', 'set_at', 'ended_at'],
    withheld: { id: ['company_id', 'id', 'principal_id', 'deputy_id'] },
    erased: {
      opaque: ['company_id', 'id', 'principal_id', 'deputy_id'],
      company: ['from_on', 'until_on', 'set_at', 'ended_at'],
    },
  },
} as const satisfies Record<string, Part>
