/** Keeps an unfinished application; a link by mail opens it again. */
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { addressOf, linkTo } from '../../web/address.ts'
import { type Budget, DRAFT_PER_ADDRESS, DRAFT_PER_MAILBOX, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import type { Typed } from '../../web/forms.ts'
import { hashOf, newToken } from '../../web/secrets.ts'
import type { Draft } from './application.ts'

const DRAFT_DAYS = 30
const DAY_MS = 86_400_000

/** The same answer whether there was a draft or not. A second save of the same form keeps the link and sends no mail. */
export async function saveDraft(c: Ctx, given: Draft, programme: string): Promise<Outcome<null>> {
  const gate = { as: 'gate' } as const
  const spent = await withScope(c.var.db, gate, async (tx) => {
    if (!(await takeAttempt(tx, DRAFT_PER_ADDRESS, addressOf(c), c.var.now))) return DRAFT_PER_ADDRESS
    if (await isKept(tx, given, c.var.now)) return undefined
    const mailbox = given.signatoryEmail.toLowerCase()
    return (await takeAttempt(tx, DRAFT_PER_MAILBOX, mailbox, c.var.now)) ? undefined : DRAFT_PER_MAILBOX
  })
  if (spent) return tooMany(spent)
  // The second click of a double click may find no draft yet.
  await pastRivals(
    () => withScope(c.var.db, gate, (tx) => keep(tx, c, given, programme)),
    'application_draft_form_key_key',
  )
  return { ok: null }
}

function tooMany({ minutes }: Budget): Outcome<null> {
  return { refused: 'too-many-tries', detail: { minutes: String(minutes) } }
}

async function isKept(tx: Tx, given: Draft, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('application_draft')
    .select('id')
    .where('form_key', '=', given.key)
    .where('email', '=', given.signatoryEmail)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

async function keep(tx: Tx, c: Ctx, given: Draft, programme: string): Promise<void> {
  const { now } = c.var
  const kept = {
    typed: JSON.stringify(typedOf(given)),
    saved_at: now,
    expires_at: new Date(now.getTime() + DRAFT_DAYS * DAY_MS),
  }
  const again = await tx
    .updateTable('application_draft')
    .set(kept)
    .where('form_key', '=', given.key)
    .where('email', '=', given.signatoryEmail)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (again) return note(tx, again.id, now)
  // Another address, or past its day: the old link ends, and a new one goes to the address that was typed last.
  // A rival's draft of this very moment is neither, and stays: the insert then meets it.
  await tx
    .deleteFrom('application_draft')
    .where('form_key', '=', given.key)
    .where((where) => where.or([where('email', '<>', given.signatoryEmail), where('expires_at', '<=', now)]))
    .execute()
  const id = newId()
  const token = newToken()
  await tx
    .insertInto('application_draft')
    .values({ id, form_key: given.key, token_hash: hashOf(token), email: given.signatoryEmail, ...kept })
    .execute()
  await note(tx, id, now)
  await sendLink(tx, c, given, { programme, token })
}

/** Without name and address: the trail outlives the draft, and whoever has not applied leaves nothing behind. */
function note(tx: Tx, id: string, at: Date): Promise<void> {
  return audit(tx, {
    actor: { kind: 'visitor', id: null, name: '–' },
    companyId: null,
    deed: 'application.save-draft',
    objectKind: 'application-draft',
    objectId: id,
    at,
  })
}

function sendLink(
  tx: Tx,
  c: Ctx,
  given: Draft,
  { programme, token }: { programme: string; token: string },
): Promise<void> {
  const { t } = wordsFor(given.language)
  return sendLater(tx, {
    companyId: null,
    recipient: given.signatoryEmail,
    language: given.language,
    subject: t('joining.draft.mailSubject', { programme }),
    body: t('joining.draft.mailBody', {
      programme,
      link: linkTo(c, `/join/draft/${token}`),
      days: DRAFT_DAYS,
    }),
    at: c.var.now,
  })
}

/** As the form shows it again; promises are given when one applies, not before. */
function typedOf({ key: _, ...given }: Draft): Typed {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']))
}

/** @returns what was typed, with the key of its form; undefined for a link that leads nowhere any more */
export async function draftBy(tx: Tx, token: string, now: Date): Promise<Typed | undefined> {
  const row = await tx
    .selectFrom('application_draft')
    .select(['form_key as key', 'typed'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { ...row.typed, key: row.key }
}
