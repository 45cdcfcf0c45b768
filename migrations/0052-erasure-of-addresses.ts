import { sql } from 'kysely'

/** Where a parcel goes stands in the request as well, as it was typed and as it was understood. */
export const statements = [sql`grant update (request, typed) on award_request to tandem_privacy`]
