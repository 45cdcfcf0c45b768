/** The inbox of a person: every message in the words of its mail. */
import { Hono } from 'hono'
import { MessagePage } from '../../../views/messages/message-page.tsx'
import { MessagesPage } from '../../../views/messages/messages-page.tsx'
import { KEPT_MONTHS } from '../../messages/purge.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { inPerson, member, memberOnly } from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { choices } from './choices-routes.tsx'
import {
  type MessageRow,
  markAll,
  markOne,
  messageById,
  messageFilter,
  messageList,
  type Reader,
} from './inbox-query.ts'
import { stop } from './stop-routes.tsx'

export const messagesRoom = new Hono<AppEnv>()

const LIST = '/messages'
const DONE = ['all', 'unread'] as const

messagesRoom.get(LIST, memberOnly, async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), messageFilter)
  const { filter, cursor } = asked
  const list = await inPerson(c, (tx) => timedPage<MessageRow>(tx, messageList(readerOf(c), filter), cursor))
  const body = (
    <MessagesPage
      t={t}
      filter={filter}
      list={list}
      zone={await zoneOf(c)}
      companies={member(c).companies}
      months={KEPT_MONTHS}
      unread={member(c).unread}
      done={DONE.find((name) => name === c.req.query('done'))}
    />
  )
  return show(c, {
    page: { title: t.t('messages.title'), nav: 'member' },
    body,
    notices: droppedNotices(t, asked),
  })
})

messagesRoom.get(`${LIST}.csv`, memberOnly, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), messageFilter)
  const list = messageList(readerOf(c), filter)
  const rows = await inPerson(c, (tx) => timedRows<MessageRow>(tx, list, CSV_ROWS_MOST))
  const { companies } = member(c)
  const heads = [
    t.t('messages.at'),
    t.t('messages.kindHead'),
    t.t('messages.company'),
    t.t('messages.subject'),
    t.t('messages.state'),
  ]
  const lines = rows.map((row) => [
    row.at.toISOString(),
    t.t(`messages.kind.${row.kind}`),
    companies.find(({ id }) => id === row.companyId)?.name ?? '',
    row.subject,
    t.t(`messages.states.${row.isRead ? 'read' : 'unread'}`),
  ])
  return csvFile(c, `messages-${today}`, heads, lines)
})

messagesRoom.post(`${LIST}/read`, memberOnly, async (c) => {
  await inPerson(c, (tx) => markAll(tx, readerOf(c), c.var.now))
  return goTo(c, hrefOf(LIST, { done: 'all' }))
})

/** Whoever opens a message has read it; nothing else of the page changes anything. */
messagesRoom.get(`${LIST}/:id`, memberOnly, async (c) => {
  const id = idOf(c)
  const reader = readerOf(c)
  const message = await inPerson(
    c,
    async (tx) => {
      const found = await messageById(tx, reader, id)
      if (found && !found.isRead) await markOne(tx, reader, id, c.var.now)
      return found
    },
    { readOnly: false },
  )
  if (!message) return c.notFound()
  const { t } = c.var
  const company = member(c).companies.find((seat) => seat.id === message.companyId)?.name
  return show(c, {
    page: { title: message.subject, nav: 'member', crumbs: [{ href: LIST, text: t.t('messages.title') }] },
    body: <MessagePage t={t} message={message} company={company} zone={await zoneOf(c)} />,
  })
})

messagesRoom.post(`${LIST}/:id/unread`, memberOnly, async (c) => {
  const id = idOf(c)
  const isMine = await inPerson(c, (tx) => markOne(tx, readerOf(c), id, null))
  return isMine ? goTo(c, hrefOf(LIST, { done: 'unread' })) : c.notFound()
})

messagesRoom.post(`${LIST}/:id/read`, memberOnly, async (c) => {
  const id = idOf(c)
  const isMine = await inPerson(c, (tx) => markOne(tx, readerOf(c), id, c.var.now))
  return isMine ? goTo(c, LIST) : c.notFound()
})

messagesRoom.route('/', choices)
messagesRoom.route('/', stop)

function readerOf(c: Ctx): Reader {
  const { id, companies } = member(c)
  return { memberId: id, companyIds: companies.map((seat) => seat.id) }
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}
