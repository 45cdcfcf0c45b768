/** Awards that a company gave the person, and what the person did with orders. */
import { sql } from 'kysely'
import type { Part } from './part.ts'
import { ofMember, ofSeat, type Subject } from './subject.ts'

const COMPANY = { company: sql`(select name from company where company.id = company_id)` }

/** Orders for a seat of the person: who flies, or is given something. */
const ofPassenger = (
  of: Subject,
) => sql<boolean>`(company_id::text, coalesce(detail -> 'request' ->> 'passengerId', detail -> 'request' ->> 'toId')) in (
  select * from unnest(${of.seats.map(({ companyId }) => companyId)}::text[], ${of.seats.map(({ id }) => id)}::text[]))`
const ofOrder = (of: Subject) =>
  sql<boolean>`order_id in (select award_order.id from award_order where ${ofPassenger(of)})`

export const ORDER_PARTS = {
  order: {
    table: 'award_order',
    rows: ofPassenger,
    given: ['award_id', 'kind', 'state', 'ordered_on', 'travels_on', 'cancelled_at'],
    beside: { ...COMPANY, passenger_name: sql`detail ->> 'passenger'` },
    withheld: {
      id: ['company_id', 'id'],
      others: ['price', 'fee', 'ordered_by', 'ordered_at', 'detail', 'given_back', 'lost', 'due'],
      house: ['rule_version', 'steps'],
    },
    erased: {
      opaque: ['company_id', 'id', 'ordered_by'],
      company: [
        'award_id',
        'kind',
        'price',
        'fee',
        'rule_version',
        'state',
        'ordered_at',
        'ordered_on',
        'travels_on',
        'cancelled_at',
        'steps',
        'given_back',
        'lost',
        'due',
      ],
    },
  },
  orderStep: {
    table: 'award_order_step',
    rows: (of: Subject) => sql<boolean>`(${ofOrder(of)} or ${ofMember('actor_id')(of)})`,
    given: ['at', 'step', 'actor_kind'],
    withheld: {
      id: ['company_id', 'order_id', 'actor_id'],
      others: ['actor_name', 'reason', 'detail'],
      house: ['number'],
    },
    erased: {
      opaque: ['company_id', 'order_id', 'actor_id', 'number'],
      company: ['step', 'at', 'actor_kind', 'actor_name', 'reason', 'detail'],
    },
  },
  orderTicket: {
    table: 'award_order_ticket',
    rows: ofOrder,
    given: ['ticket', 'entered_at', 'voided_at'],
    withheld: { id: ['company_id', 'order_id'] },
    erased: { opaque: ['company_id', 'order_id'], once: ['ticket'], company: ['entered_at', 'voided_at'] },
  },
  gift: {
    table: 'award_gift',
    rows: ofMember('member_id'),
    given: ['company_name', 'points', 'currency', 'amount', 'given_on'],
    withheld: { id: ['company_id', 'order_id', 'member_id'], house: ['award_id'] },
    erased: {
      opaque: ['company_id', 'order_id', 'member_id'],
      company: ['company_name', 'award_id', 'points', 'currency', 'amount', 'given_on'],
    },
  },
  heldPrice: {
    table: 'award_quote',
    rows: ofMember('member_id'),
    given: ['award_id', 'request', 'made_at', 'holds_until'],
    beside: COMPANY,
    withheld: {
      id: ['company_id', 'id', 'member_id'],
      others: ['price', 'priced_on'],
      house: ['rule_version'],
    },
    erased: 'row',
  },
  favourite: {
    table: 'award_favourite',
    rows: ofSeat('company_id', 'membership_id'),
    given: ['award_id', 'added_at'],
    beside: COMPANY,
    withheld: { id: ['company_id', 'membership_id'] },
    erased: 'row',
  },
} as const satisfies Record<string, Part>
