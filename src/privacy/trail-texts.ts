/**
 * Where the trail holds names and free text (D-12). Everything else of a row is a code, an id, an amount or a day, and
 * stays as it is, whatever a person is called: `test/rooms/privacy-parts.test.ts` finds what stands nowhere here.
 */
import type { DeedName } from '../db/deeds.ts'
import type { Role } from '../db/tables/people.ts'

type Keys = Readonly<Partial<Record<DeedName, readonly string[]>>>

/** One name or one address, and nothing beside it. */
const NAMES: Keys = {
  'award-deputy.name': ['name'],
  'award-policy.limit': ['name'],
  'award-policy.budget': ['name'],
  'award-policy.approver': ['before', 'now'],
  'award-request.approve': ['insteadOf'],
  'award-request.send-back': ['insteadOf'],
  'award-request.decline': ['insteadOf'],
  'membership.resend': ['email', 'emailBefore'],
  'membership.approve': ['email'],
  'membership.decline': ['email'],
}

/** A limit is a person's or a role's, and then its code stands where a name would. */
export const ROLE_CODES: readonly Role[] = ['travel-manager', 'finance', 'approver', 'arranger', 'traveller']

/** Words that somebody typed, with a name somewhere in them. */
const TEXTS: Keys = {
  'adjustment.ask': ['reason'],
  'adjustment.post': ['reason'],
  'adjustment.decline': ['reason'],
  'audit.export': ['actor'],
  'award.cancel': ['reason', 'waived'],
  'award.no-show': ['reason'],
  'award-policy.approver': ['name'],
  'company.close': ['reason'],
  'company.refuse': ['reason'],
  'company.rename-team': ['before', 'after'],
  'company.rename-cost-centre': ['before', 'after'],
  'entity.refuse': ['reason'],
  'export.save': ['name'],
  'export.remove': ['name'],
  'member.erase': ['reason'],
  'membership.change': ['team', 'teamBefore', 'costCentre', 'costCentreBefore'],
  'number.same-person': ['reason'],
  'number.another-person': ['reason'],
  'number.rejected': ['reason'],
  'person-list.upload': ['name'],
  'stock.raise': ['reason'],
  'stock.lower': ['reason'],
  'trips.cost-centre': ['costCentre'],
}

/** Addresses of lists, with what was searched for in `q`. */
const SEARCHES: Keys = { 'trips.cost-centre': ['trips'] }

const paths = (keys: Keys) =>
  Object.entries(keys).flatMap(([deed, names]) => (names ?? []).map((name) => `${deed} ${name}`))

/** `award.cancel reason`: a deed, and a key of its detail. */
export const NAME_PATHS = paths(NAMES)
export const TEXT_PATHS = paths(TEXTS)
export const SEARCH_PATHS = paths(SEARCHES)
