/**
 * What a message to a person is about: a closed set. By it a person chooses how to be told, and finds it again.
 *
 * @see docs/message-rules.md M-01
 */
export const MESSAGE_KINDS = [
  'security',
  'invitation',
  'company',
  'terms',
  'number',
  'order',
  'approval',
  'claim',
  'statement',
  'lapse',
  'credit',
  'summary',
  'support',
  'gift',
  'greeting',
  'digest',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** How a person is told: by mail at once, in the mail of the day, in the inbox alone, or not at all. */
export const DELIVERIES = ['mail', 'digest', 'inbox', 'none'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** What protects the account, lets somebody in, or binds the company: it reaches everybody. `digest` is asked for. */
const ALWAYS: ReadonlySet<MessageKind> = new Set(['security', 'invitation', 'company', 'terms', 'digest'])
/** What asks for nothing to be done may be left out altogether. */
const MAY_BE_NONE: ReadonlySet<MessageKind> = new Set(['credit', 'summary', 'greeting'])

/** Kinds that a person finds in the inbox: the mail of the day only repeats them. */
export const INBOX_KINDS = MESSAGE_KINDS.filter((kind) => kind !== 'digest')
/** Kinds with a choice. @see docs/message-rules.md M-05 */
export const CHOSEN_KINDS = MESSAGE_KINDS.filter((kind) => !ALWAYS.has(kind))

/** Roles in a company that a message of the kind is written to; what is not here reaches every person. */
const OFFICE: Readonly<Partial<Record<MessageKind, readonly string[]>>> = {
  company: ['travel-manager'],
  terms: ['travel-manager'],
  order: ['travel-manager', 'approver', 'arranger'],
  approval: ['travel-manager', 'finance', 'approver', 'arranger'],
  statement: ['travel-manager', 'finance'],
}

/** @param roles in all companies of the person @see docs/message-rules.md M-05 */
export function reaches(kind: MessageKind, roles: readonly string[]): boolean {
  return OFFICE[kind]?.some((role) => roles.includes(role)) ?? true
}

/** @returns the ways that a person may choose from; one alone where there is no choice */
export function deliveriesOf(kind: MessageKind): readonly Delivery[] {
  if (ALWAYS.has(kind)) return ['mail']
  return MAY_BE_NONE.has(kind) ? DELIVERIES : DELIVERIES.filter((delivery) => delivery !== 'none')
}

/** What holds until the person chooses. Greetings are for whoever asks for them. @see docs/message-rules.md M-05 */
export function usualDelivery(kind: MessageKind): Delivery {
  if (kind === 'greeting') return 'none'
  return kind === 'credit' ? 'digest' : 'mail'
}

/** What was chosen, as far as it may be: a choice of yesterday does not silence what is demanded today. */
export function deliveryOf(kind: MessageKind, chosen: string | null): Delivery {
  return deliveriesOf(kind).find((delivery) => delivery === chosen) ?? usualDelivery(kind)
}
