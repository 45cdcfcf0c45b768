/** The person as a member: their record, numbers, devices, what they did and what was mailed to them. */
import { sql } from 'kysely'
import type { Part } from './part.ts'
import { ofEmail, ofMail, ofMember, ofSeat, type Subject } from './subject.ts'

const PERSON_ID = ofMember('person_id')
/** What they did themselves, and what was done to what is theirs. */
const ownTrail = (of: Subject) => sql<boolean>`(actor_id = ${of.memberId}::uuid
  or object_id = any(${[of.memberId ?? '', ...of.seats.map(({ id }) => id)]}::text[])
  or (object_kind in ('claim', 'number-review', 'frequent-flyer-account', 'support-case') and object_id in (
    select id::text from claim where member_id = ${of.memberId}::uuid and half = 'person'
    union all select id::text from support_case where member_id = ${of.memberId}::uuid
    union all select id::text from number_review where member_id = ${of.memberId}::uuid
    union all select id::text from frequent_flyer_account where member_id = ${of.memberId}::uuid))
  or (object_kind = 'mail' and object_id in (select id::text from outbox where ${ofMail(of)})))`

export const ACCOUNT_PARTS = {
  member: {
    table: 'member',
    rows: ofMember('id'),
    given: ['email', 'name', 'language', 'theme', 'tier', 'joined_on', 'state'],
    withheld: { id: ['id'], twin: ['email_key'], secret: ['password_hash'] },
    erased: { opaque: ['id', 'state'] },
  },
  number: {
    table: 'frequent_flyer_account',
    rows: ofMember('member_id'),
    given: [
      'airline',
      'number',
      'state',
      'linked_on',
      'unlinked_on',
      'consent_version',
      'consented_at',
      'ended_why',
      'verified_on',
      'rejected_on',
      'waiting_coupons',
      'waiting_miles',
    ],
    withheld: { id: ['member_id', 'id', 'replaced_by'] },
    erased: 'row',
  },
  review: {
    table: 'number_review',
    rows: ofMember('member_id'),
    given: [
      'airline',
      'number_end',
      'cause',
      'passenger_name',
      'opened_at',
      'decision',
      'reason',
      'decided_at',
    ],
    withheld: {
      id: ['id', 'member_id', 'account_id', 'coupon_id'],
      twin: ['subject'],
      others: ['decided_by'],
    },
    erased: 'row',
  },
  session: {
    table: 'session',
    rows: ofMember('member_id'),
    given: ['browser', 'system', 'started_at', 'seen_at', 'ends_at', 'proved_at'],
    withheld: {
      secret: ['token_hash'],
      id: ['member_id', 'operator_id', 'company_id', 'id'],
      house: ['company_since'],
    },
    erased: 'row',
  },
  secondFactor: {
    table: 'second_factor',
    rows: PERSON_ID,
    given: ['made_at', 'confirmed_at'],
    withheld: { id: ['person_id'], secret: ['sealed_secret'], house: ['plane', 'last_step'] },
    erased: 'row',
  },
  recoveryCode: {
    table: 'recovery_code',
    rows: PERSON_ID,
    given: ['used_at'],
    withheld: { id: ['person_id'], secret: ['code_hash'] },
    erased: 'row',
  },
  passkey: {
    table: 'passkey',
    rows: PERSON_ID,
    given: ['name', 'transports', 'added_at', 'used_at'],
    withheld: {
      id: ['id', 'person_id'],
      secret: ['credential_id', 'public_key'],
      house: ['plane', 'counter'],
    },
    erased: 'row',
  },
  passkeyChallenge: {
    table: 'passkey_challenge',
    rows: PERSON_ID,
    given: ['purpose', 'ends_at'],
    withheld: { id: ['person_id', 'session_id'], secret: ['challenge_hash'], house: ['plane'] },
    erased: 'row',
  },
  doorKey: {
    table: 'door_key',
    rows: (of: Subject) => sql<boolean>`(${PERSON_ID(of)} or ${ofEmail('new_email')(of)})`,
    given: ['purpose', 'new_email', 'made_at', 'ends_at'],
    withheld: { id: ['person_id'], secret: ['token_hash'], house: ['plane'] },
    erased: 'row',
  },
  command: {
    table: 'command',
    rows: ofMember('actor_id'),
    given: ['at'],
    withheld: { id: ['actor_id', 'company_id'], house: ['key', 'request_hash', 'outcome'] },
    erased: 'row',
  },
  audit: {
    table: 'audit',
    rows: ownTrail,
    given: ['at', 'deed', 'object_kind', 'actor_kind', 'detail'],
    withheld: { id: ['id', 'actor_id', 'company_id', 'object_id'], others: ['actor_name'] },
    erased: {
      opaque: ['id', 'actor_id', 'object_id', 'company_id', 'actor_kind', 'deed', 'object_kind', 'at'],
    },
  },
  mail: {
    table: 'outbox',
    rows: ofMail,
    given: ['created_at', 'kind', 'sent_at', 'read_at', 'recipient', 'language', 'subject', 'body'],
    withheld: {
      id: ['id', 'company_id', 'invitation_id', 'recipient_id'],
      house: ['attempts', 'due_at', 'last_error', 'route'],
    },
    erased: 'row',
  },
  draft: {
    table: 'application_draft',
    rows: ofEmail('email'),
    given: ['email', 'typed', 'saved_at', 'expires_at'],
    withheld: { id: ['id', 'form_key'], secret: ['token_hash'] },
    erased: 'row',
  },
  seat: {
    table: 'membership',
    rows: ofSeat('company_id', 'id'),
    given: [
      'name',
      'email',
      'role',
      'state',
      'cost_centre',
      'team',
      'invited_at',
      'joined_on',
      'left_on',
      'first_steps_hidden_at',
    ],
    beside: { company: sql`(select name from company where company.id = membership.company_id)` },
    withheld: {
      id: ['company_id', 'id', 'member_id', 'entity_id'],
      twin: ['email_key'],
      house: ['version', 'erased_no'],
    },
    erased: {
      opaque: ['company_id', 'id', 'member_id', 'version', 'state', 'erased_no'],
      company: ['role', 'cost_centre', 'entity_id', 'invited_at', 'joined_on', 'left_on'],
    },
  },
  invitation: {
    table: 'invitation',
    rows: ofSeat(),
    given: ['expires_at', 'used_at', 'withdrawn_at', 'mail_failed_at'],
    withheld: { id: ['company_id', 'id', 'membership_id'], secret: ['token_hash'] },
    erased: 'row',
  },
} as const satisfies Record<string, Part>
