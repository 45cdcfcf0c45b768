/** The person in requests for awards, limits, budgets and deputies. See `privacy-declared.ts`. */
import {
  amount,
  day,
  EMPTY,
  id,
  moment,
  OFFICE,
  type Subject,
  same,
  text,
  unseen,
  WORD,
} from './privacy-fields.ts'

/** Who approves, and may name deputies. */
const APPROVERS = ['travel-manager', 'approver'] as const
const COMPANY = unseen('the company’s own id')
const POINTS = unseen('the company’s points')
const OTHERS = unseen('the seat of somebody else')

export const OF_APPROVALS: Readonly<Record<string, Subject>> = {
  awardRequest: {
    table: 'award_request',
    of: 'a request for an award for the person',
    fields: {
      company_id: COMPANY,
      id: id(...OFFICE),
      requester_id: OTHERS,
      charged_id: same('seat.id'),
      award_id: unseen('an award of the programme'),
      kind: unseen(WORD),
      name: unseen('an award of the programme'),
      request: unseen('the route and the day, told like those of an order'),
      typed: unseen('the same as it was typed, in a link for whoever asked'),
      price: POINTS,
      rule_version: unseen('the number of a published version'),
      priced_on: unseen('the company’s deed'),
      held_until: day(...OFFICE),
      travels_on: day(),
      need: unseen('the line of the company’s policy'),
      reason: text(...OFFICE),
      state: unseen(WORD),
      assigned_to: unseen(EMPTY),
      asked_at: moment(...OFFICE),
      escalates_on: day(),
      escalated_at: unseen(EMPTY),
      lapses_on: day(...OFFICE),
      decided_by: unseen(EMPTY),
      decided_for: unseen(EMPTY),
      decided_at: unseen(EMPTY),
      decision_reason: unseen(EMPTY),
      order_id: unseen(EMPTY),
      collected_at: unseen(EMPTY),
      origin: unseen('where links of its mails lead to'),
    },
  },
  awardRequestStep: {
    table: 'award_request_step',
    of: 'a step of that request',
    fields: {
      company_id: COMPANY,
      id: id(...OFFICE),
      request_id: same('awardRequest.id'),
      at: moment(...OFFICE),
      what: unseen(WORD),
      by_id: OTHERS,
      for_id: unseen(EMPTY),
      reason: text(...OFFICE),
      price: POINTS,
    },
  },
  awardAllowance: {
    table: 'award_allowance',
    of: 'a budget for the person',
    fields: {
      company_id: COMPANY,
      id: id(...OFFICE),
      what: unseen(WORD),
      scope: unseen(WORD),
      name: unseen(EMPTY),
      membership_id: same('seat.id'),
      points: amount(...OFFICE),
    },
  },
  teamApprover: {
    table: 'team_approver',
    of: 'whose requests the person decides',
    fields: { company_id: COMPANY, team: text(...OFFICE), membership_id: same('seat.id') },
  },
  awardDeputy: {
    table: 'award_deputy',
    of: 'for whom the person decides, and when',
    fields: {
      company_id: COMPANY,
      id: id('travel-manager', 'approver'),
      principal_id: OTHERS,
      deputy_id: same('seat.id'),
      from_on: unseen('its first day, shown beside the last one'),
      until_on: day(...APPROVERS),
      set_at: moment(),
      ended_at: unseen(EMPTY),
    },
  },
}
