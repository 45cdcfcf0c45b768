/** What recurs around messages: how they leave, what is told by itself, how long they are kept. */
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addMonths, type Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import type { Carrier } from '../messages/carrier.ts'
import { summariseCompanies } from '../messages/company-summary.ts'
import { tellCredits } from '../messages/credits.ts'
import { sendDigests } from '../messages/digest.ts'
import { greet } from '../messages/greetings.ts'
import { warnOfLapse } from '../messages/lapse.ts'
import { summarisePersons } from '../messages/own-summary.ts'
import { purgeMessages } from '../messages/purge.ts'
import { routeMail } from '../messages/route-mail.ts'
import type { NoticeWorld } from '../messages/tell.ts'
import { publishedVersions } from '../programme/published.ts'
import type { Job } from './lease.ts'
import { sendMail } from './send-mail.ts'

/** In whose name mail leaves, and where its links lead. */
export type Sender = { readonly origin: string; readonly host: string; readonly secret: string }
export type MessageEnv = {
  readonly db: Db
  readonly clock: () => Date
  readonly sender: Sender
  /** Left out where nobody carries mail: it then stays in the outbox. Inboxes fill all the same. */
  readonly carrier?: Carrier | undefined
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Until the seventh a month just over is still news. */
const SUMMARY_DAYS = 7

export function messageJobs(env: MessageEnv): Job[] {
  const { db, clock } = env
  const told = (run: (world: NoticeWorld) => Promise<void>) => async () => run(await noticeWorld(env))
  return [
    {
      name: 'message-routes',
      everyMs: 2 * SECOND,
      leaseMs: 5 * MINUTE,
      run: async () => {
        while (await routeMail(db, clock()));
      },
    },
    {
      name: 'message-digests',
      everyMs: 5 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: told((world) => runDigests(db, world)),
    },
    {
      name: 'message-credits',
      everyMs: MINUTE,
      leaseMs: 30 * MINUTE,
      run: told((world) => runCredits(db, world)),
    },
    {
      name: 'message-notices',
      everyMs: 60 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: told((world) => runNotices(db, world)),
    },
    {
      name: 'message-purge',
      everyMs: 60 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: told(async ({ today }) => {
        while (await purgeMessages(db, today));
      }),
    },
    ...mailJob(env),
  ]
}

function mailJob(env: MessageEnv): Job[] {
  const { db, clock, sender, carrier } = env
  if (carrier === undefined) return []
  const house = async () => ({ ...sender, programme: (await noticeWorld(env)).programme })
  const run = async () => {
    while ((await sendMail(db, { carrier, house, clock })) > 0); // until nothing is left but failures
  }
  return [{ name: 'mail', everyMs: 5 * SECOND, leaseMs: 10 * MINUTE, run }]
}

export async function runDigests(db: Db, world: NoticeWorld): Promise<void> {
  let after: string | undefined
  do after = await sendDigests(db, world, after)
  while (after !== undefined)
}

export async function runCredits(db: Db, world: NoticeWorld): Promise<void> {
  while (await tellCredits(db, world));
}

/** What the calendar brings. */
export async function runNotices(db: Db, world: NoticeWorld): Promise<void> {
  while (await warnOfLapse(db, world));
  while (await greet(db, world));
  if (Number(world.today.slice(8)) > SUMMARY_DAYS) return
  const month = addMonths(`${world.today.slice(0, 7)}-01` as Day, -1)
  while (await summariseCompanies(db, world, month));
  while (await summarisePersons(db, world, month));
}

async function noticeWorld({ db, clock, sender }: MessageEnv): Promise<NoticeWorld> {
  return worldOf(await withScope(db, { as: 'job' }, publishedVersions), sender.origin, clock())
}

export function worldOf(versions: readonly RuleVersion[], origin: string, now: Date): NoticeWorld {
  const zone = versions[0]?.programme.timeZone ?? 'UTC'
  const today = todayIn(zone, now)
  const holding = versions.find(({ validFrom }) => validFrom <= today) ?? versions.at(-1)
  return { programme: holding?.programme.name ?? 'Tandem', zone, origin, now, today }
}
