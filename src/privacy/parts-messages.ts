/** How the person wants to be told of things, and what a job has told. The messages themselves are the mail. */
import type { Part } from './part.ts'
import { ofMember } from './subject.ts'

const OWN = ofMember('member_id')

export const MESSAGE_PARTS = {
  messagePreference: {
    table: 'message_preference',
    rows: OWN,
    given: ['kind', 'delivery'],
    withheld: { id: ['member_id'] },
    erased: 'row',
  },
  messageSetting: {
    table: 'message_setting',
    rows: OWN,
    given: ['zone', 'quiet_from', 'quiet_to', 'digest_hour', 'birthday'],
    withheld: { id: ['member_id'] },
    erased: 'row',
  },
  messageNotice: {
    table: 'message_notice',
    rows: OWN,
    given: ['kind', 'on_day'],
    withheld: { id: ['member_id'], house: ['subject'] },
    erased: 'row',
  },
} as const satisfies Record<string, Part>
