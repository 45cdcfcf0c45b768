/** What the person asked support, and what they said. */
import { sql } from 'kysely'
import type { Part } from './part.ts'
import { ofMember, type Subject } from './subject.ts'

const CASE = [
  'reference',
  'topic',
  'state',
  'opened_at',
  'answer_on',
  'changed_at',
  'closed_at',
  'call_at',
  'call_phone',
  'score',
  'score_words',
  'scored_at',
] as const
const CASE_IDS = ['id', 'company_id', 'member_id', 'opened_by', 'about_id'] as const
const MESSAGE = ['at', 'by_kind', 'by_name', 'body'] as const
const MESSAGE_IDS = ['id', 'case_id', 'company_id', 'member_id', 'by_id'] as const

export const SUPPORT_PARTS = {
  supportCase: {
    table: 'support_case',
    rows: ofMember('member_id'),
    given: CASE,
    withheld: { id: CASE_IDS, others: ['assigned_to'], house: ['about_kind'] },
    erased: 'row',
  },
  supportMessage: {
    table: 'support_message',
    rows: ofMember('member_id'),
    given: MESSAGE,
    withheld: { id: MESSAGE_IDS },
    erased: 'row',
  },
  companyCase: {
    table: 'support_case',
    rows: (of: Subject) => sql<boolean>`(opened_by = ${of.memberId}::uuid and company_id is not null)`,
    given: CASE,
    withheld: { id: CASE_IDS, others: ['assigned_to'], house: ['about_kind'] },
    erased: {
      opaque: [...CASE_IDS, 'assigned_to'],
      company: [
        'reference',
        'topic',
        'about_kind',
        'state',
        'opened_at',
        'answer_on',
        'changed_at',
        'closed_at',
        'score',
        'score_words',
        'scored_at',
      ],
    },
  },
  companyMessage: {
    table: 'support_message',
    rows: (of: Subject) => sql<boolean>`(by_id = ${of.memberId}::uuid and company_id is not null)`,
    given: MESSAGE,
    withheld: { id: MESSAGE_IDS },
    erased: { opaque: MESSAGE_IDS, company: ['at', 'by_kind', 'body'] },
  },
  feedback: {
    table: 'feedback',
    rows: ofMember('member_id'),
    given: ['object_kind', 'score', 'words', 'given_at', 'changed_at'],
    withheld: { id: ['id', 'member_id', 'object_id'] },
    erased: 'row',
  },
} as const satisfies Record<string, Part>
