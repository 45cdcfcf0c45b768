/** What the person asked support and said of trips. See `privacy-declared.ts`. */
import {
  changed,
  day,
  EMPTY,
  id,
  moment,
  NUMBER_STAFF,
  STAFF,
  type Subject,
  same,
  text,
  unseen,
  WORD,
} from './privacy-fields.ts'

/** Support answers, the auditor checks. */
const DESK = NUMBER_STAFF
const READERS = ['operator-support', 'operator-programme-manager', 'operator-auditor'] as const

export const OF_SUPPORT: Readonly<Record<string, Subject>> = {
  supportCase: {
    table: 'support_case',
    of: 'a person’s own question to support',
    fields: {
      id: id('person', ...STAFF),
      reference: changed('S-CANARY1', 'person', ...DESK),
      company_id: unseen(EMPTY),
      member_id: same('member.id'),
      opened_by: same('member.id'),
      topic: unseen(WORD),
      about_kind: unseen(EMPTY),
      about_id: unseen(EMPTY),
      state: unseen(WORD),
      opened_at: moment('person'),
      answer_on: day('person'),
      changed_at: moment('person'),
      closed_at: moment('person'),
      assigned_to: unseen(EMPTY),
      call_at: moment('person', ...DESK),
      call_phone: text('person', ...DESK),
      score: unseen('one to five'),
      score_words: text('person', ...DESK),
      scored_at: moment('person'),
    },
  },
  supportMessage: {
    table: 'support_message',
    of: 'what was written in it',
    fields: {
      id: id('person', ...DESK),
      case_id: same('supportCase.id'),
      company_id: unseen(EMPTY),
      member_id: same('member.id'),
      at: moment('person', ...DESK),
      by_kind: unseen(WORD),
      by_id: same('member.id'),
      by_name: text('person', ...DESK),
      body: text('person', ...DESK),
    },
  },
  feedback: {
    table: 'feedback',
    of: 'what the person said of a trip',
    fields: {
      id: id(),
      member_id: same('member.id'),
      object_kind: unseen(WORD),
      object_id: unseen('the trip, in the address of its page'),
      score: unseen('one to five'),
      words: text('person', ...READERS),
      given_at: moment('person', ...READERS),
      changed_at: moment('person'),
    },
  },
}
