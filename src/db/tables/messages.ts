/** How a person wants to be told, and what was told already. The messages themselves are the rows of the outbox. */
import type { Day } from '../../domain/day.ts'
import type { Delivery, MessageKind } from '../../domain/message/kind.ts'

export type MessagePreference = {
  member_id: string
  kind: MessageKind
  delivery: Delivery
}

export type MessageSetting = {
  member_id: string
  zone: string
  quiet_from: number | null
  quiet_to: number | null
  digest_hour: number
  /** `MM-DD`. */
  birthday: string | null
}

export type MessageNotice = {
  member_id: string
  kind: string
  subject: string
  on_day: Day
}
