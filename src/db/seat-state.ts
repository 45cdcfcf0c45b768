/** What has become of a seat. One that was offered is open, lapsed, or was taken back: its newest invitation says which. */
import { type RawBuilder, sql } from 'kysely'

export const SEAT_STATES = ['active', 'invited', 'expired', 'withdrawn', 'guest', 'left'] as const
export type SeatState = (typeof SEAT_STATES)[number]

/** Over `membership` and, beside those that are invited, the newest `invitation` as `offer`. */
export function seatState(now: Date): RawBuilder<SeatState> {
  return sql<SeatState>`case when membership.state <> 'invited' then membership.state
    when offer.withdrawn_at is not null then 'withdrawn'
    when offer.expires_at <= ${now}::timestamptz then 'expired' else 'invited' end`
}
