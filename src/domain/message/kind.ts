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
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]
