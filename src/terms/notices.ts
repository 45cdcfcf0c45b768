/** Tells travel managers of terms to come: when they are published, 14 and 3 days before the day. */
import { sql } from 'kysely'
import { isLang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { type Mail, sendAllLater } from '../db/outbox.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { ByLanguage, TermsNotice } from '../db/tables/terms.ts'
import type { Day } from '../domain/day.ts'
import { inLanguage } from './versions.ts'

/** A transaction holds as many; a stop between two loses none and sends none again. */
const MAILS_AT_ONCE = 200

type Notice = {
  readonly companyId: string
  readonly membershipId: string
  readonly memberId: string
  readonly versionId: string
  readonly kind: TermsNotice['kind']
  readonly company: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly label: string
  readonly validFrom: Day
  readonly changes: ByLanguage
  readonly origin: string | null
  readonly refused: boolean
}
export type NoticeWorld = { readonly programme: string; readonly now: Date; readonly today: Day }

/** @returns whether there may be more to send */
export function sendNotices(db: Db, world: NoticeWorld): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const due = await noticesDue(tx, world.today)
    if (due.length === 0) return false
    const mine = await take(tx, due, world.today)
    await sendAllLater(
      tx,
      mine.map((notice) => mailOf(notice, world)),
    )
    return due.length === MAILS_AT_ONCE
  })
}

/**
 * Who of the travel managers has to be told what today. Whoever has not been told yet is told of the change first; a
 * reminder is for those who were told before its day. Once the company has accepted, nobody is told anything more.
 */
async function noticesDue(tx: Tx, today: Day): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select * from (
      select company.id as "companyId", membership.id as "membershipId", member.id as "memberId", version.id as "versionId",
        company.name as company, member.name, member.email, member.language, version.label,
        version.valid_from as "validFrom", version.changes, version.origin,
        coalesce(acceptance.answer = 'refused', false) as refused,
        case when told.sent_on is null then 'announced'
          when version.valid_from - ${today}::date <= 3 and told.sent_on < version.valid_from - 3 then 'three-days'
          when version.valid_from - ${today}::date between 4 and 14 and told.sent_on < version.valid_from - 14
            then 'fourteen-days' end as kind
      from terms_version as version
        cross join company
        join membership on membership.company_id = company.id and membership.state = 'active'
          and membership.role = 'travel-manager'
        join member on member.id = membership.member_id and member.state = 'active'
        left join terms_acceptance as acceptance
          on acceptance.company_id = company.id and acceptance.version_id = version.id
        left join terms_notice as told on told.company_id = company.id and told.membership_id = membership.id
          and told.version_id = version.id and told.kind = 'announced'
      where version.state = 'published' and version.valid_from > ${today}::date and company.state = 'active'
        and acceptance.answer is distinct from 'accepted'
    ) as due
    where kind is not null and not exists (select from terms_notice where company_id = due."companyId"
      and membership_id = due."membershipId" and version_id = due."versionId" and kind = due.kind)
    limit ${MAILS_AT_ONCE}`.execute(tx)
  return rows
}

/** What another process has taken meanwhile is its to send. */
async function take(tx: Tx, due: readonly Notice[], today: Day): Promise<Notice[]> {
  const taken = await tx
    .insertInto('terms_notice')
    .values(
      due.map(({ companyId, membershipId, versionId, kind }) => ({
        company_id: companyId,
        membership_id: membershipId,
        version_id: versionId,
        kind,
        sent_on: today,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['membership_id', 'version_id', 'kind'])
    .execute()
  const keys = new Set(taken.map((row) => `${row.membership_id} ${row.version_id} ${row.kind}`))
  return due.filter(({ membershipId, versionId, kind }) => keys.has(`${membershipId} ${versionId} ${kind}`))
}

function mailOf(notice: Notice, { programme, now }: NoticeWorld): Mail {
  const { t, lang, day } = wordsFor(isLang(notice.language) ? notice.language : 'en')
  const { kind, company, label } = notice
  const changes = inLanguage(notice.changes, lang)
  const named = { company, programme, version: label, day: day(notice.validFrom) }
  const lead = kind === 'announced' ? 'announced' : notice.refused ? 'refused' : 'reminder'
  return {
    kind: 'terms',
    recipientId: notice.memberId,
    companyId: notice.companyId,
    recipient: notice.email,
    language: lang,
    subject: t(kind === 'announced' ? 'terms.mail.subject' : 'terms.mail.subjectAgain', named),
    body: [
      t('terms.mail.hello', { name: notice.name }),
      t(`terms.mail.${lead}`, named),
      t('terms.mail.changes'),
      ...(changes.lang === lang ? [] : [t('terms.onlyEnglish')]),
      changes.text,
      t('terms.mail.what', named),
      `${notice.origin ?? ''}/company/terms`,
    ].join('\n\n'),
    at: now,
  }
}
