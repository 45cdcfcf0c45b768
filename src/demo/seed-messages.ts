/** What people of the demo were written to before it began: by the same hands as in life, on days gone by. */
import { sql } from 'kysely'
import wingspan from '../../docs/programmes/wingspan.json' with { type: 'json' }
import { isLang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { sendAllLater } from '../db/outbox.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import { summariseCompanies } from '../messages/company-summary.ts'
import { tellCredits } from '../messages/credits.ts'
import { summarisePersons } from '../messages/own-summary.ts'
import type { NoticeWorld } from '../messages/tell.ts'
import { morningOf } from './morning.ts'

const ORIGIN = 'http://localhost:3000'
/** Of flights before, nobody was told. */
const TOLD_MONTHS = 2
/** Who has an inbox has read what is older. */
const READ_AFTER_DAYS = 10
/** A mail is on its way within the hour. */
const SENT_AFTER_MS = 3_600_000

/** What a file of that day has earned. */
export async function tellFile(
  db: Db,
  importId: string,
  on: Day,
  { today, now }: { today: Day; now: Date },
): Promise<void> {
  if (on < addMonths(today, -TOLD_MONTHS)) {
    await withScope(db, { as: 'job' }, (tx) =>
      tx.updateTable('import_file').set({ told_at: sql`finished_at` }).where('id', '=', importId).execute(),
    )
    return
  }
  while (await tellCredits(db, worldOn(on, now)));
}

/** The summaries of two months, and that passwords were changed; what is older than ten days has been read. */
export async function seedMessages(db: Db, today: Day, now: Date): Promise<void> {
  for (const ago of [2, 1]) {
    const next = addMonths(`${today.slice(0, 7)}-01` as Day, 1 - ago)
    const world = worldOn(next, now)
    const month = addMonths(next, -1)
    while (await summariseCompanies(db, world, month));
    while (await summarisePersons(db, world, month));
  }
  await tellOfPasswords(db, worldOn(addDays(today, -30), now))
  const read = morningOf(addDays(today, -READ_AFTER_DAYS), now)
  const sent = new Date(now.getTime() - SENT_AFTER_MS)
  await withScope(db, { as: 'job' }, (tx) =>
    sql`update outbox set route = 'mail', sent_at = created_at,
        read_at = case when recipient_id is not null and created_at < ${read} then created_at end
      where created_at < ${sent}`.execute(tx),
  )
}

async function tellOfPasswords(db: Db, { zone, now, origin }: NoticeWorld): Promise<void> {
  await withScope(db, { as: 'job' }, async (tx) => {
    const people = await tx.selectFrom('member').select(['id', 'name', 'email', 'language']).execute()
    const mails = people.map(({ id, name, email, language }) => {
      const t = wordsFor(isLang(language) ? language : 'en')
      const args = { name, time: t.instant(now, zone), link: `${origin}/sign-in/forgotten` }
      return {
        kind: 'security' as const,
        recipientId: id,
        companyId: null,
        recipient: email,
        language: t.lang,
        subject: t.t('security.mail.passwordSubject'),
        body: t.t('security.mail.passwordBody', args),
        at: now,
      }
    })
    await sendAllLater(tx, mails)
  })
}

function worldOn(today: Day, now: Date): NoticeWorld {
  const { name: programme, timeZone: zone } = wingspan
  return { programme, zone, origin: ORIGIN, now: morningOf(today, now), today }
}
