/** Mail over a real SMTP server: what arrives, and what becomes of what does not. Rules in docs/message-rules.md. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { type Mail, sendLater } from '../../src/db/outbox.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import type { Carrier } from '../../src/messages/carrier.ts'
import { routeMail } from '../../src/messages/route-mail.ts'
import { smtpCarrier } from '../../src/messages/smtp.ts'
import { freshDb } from '../support/database.ts'
import { HOUSE, type MailServer, mailServer } from '../support/mail-server.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const MINUTE = 60_000
let db: Db
let server: MailServer
let carrier: Carrier

beforeAll(async () => {
  db = await freshDb()
  server = await mailServer()
  carrier = smtpCarrier(server.url)
})
afterAll(() => server.stop())
beforeEach(() => {
  server.received.length = 0
  server.answer = 0
})

const write = (mail: Partial<Mail>) =>
  withScope(db, { as: 'gate' }, (tx) =>
    sendLater(tx, {
      kind: 'claim',
      recipientId: null,
      companyId: null,
      recipient: 'ada@company.example',
      language: 'en',
      subject: 'Hello',
      body: 'Dear Ada,\n\nhello.',
      at: NOW,
      ...mail,
    }),
  )
const send = async (now = NOW, by = carrier) => {
  while (await routeMail(db, now));
  return sendMail(db, { carrier: by, house: () => Promise.resolve(HOUSE), clock: () => now })
}
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)

test('M-10: text and HTML of one source, in every script, each mail once for two processes', async () => {
  const link = 'https://portal.example/company/orders/1'
  const texts = [
    { language: 'ru', subject: 'Заявка принята', body: `Здравствуйте, Ада!\n\nОткройте заказ:\n${link}` },
    { language: 'tr', subject: 'Siparişiniz alındı, İğdır', body: `Merhaba Ada,\n\nSiparişi açın:\n${link}` },
    { language: 'he', subject: 'ההזמנה \u2068LH 441\u2069 התקבלה', body: `שלום,\n\nלצפייה בהזמנה:\n${link}` },
  ]
  for (const text of texts) await write({ ...text, recipientId: newId() })
  const [one, other] = await Promise.all([send(), send()])
  expect(one + other).toBe(3)
  expect(await send()).toBe(0)
  expect(server.received).toHaveLength(3)
  for (const { language, subject, body } of texts) {
    const { mail } = server.received.find((each) => each.mail.subject === subject) ?? {}
    const [greeting = '', doing = ''] = body.split('\n\n')
    expect(mail?.text).toContain(greeting)
    expect(mail?.text).toContain(link)
    const html = mail?.html ?? ''
    expect(html).toContain(`<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">`)
    const label = doing.split(':')[0] ?? ''
    expect(html).toMatch(new RegExp(`<a href="${link}" style="[^"]+">${label}</a>`))
  }
})

test('M-10: a stable id, no answers by machines, a way out of what can be ended and none of what cannot', async () => {
  await write({ subject: 'Claim', recipientId: newId() })
  await write({ subject: 'Password', kind: 'security', recipientId: newId() })
  expect(await send()).toBe(2)
  const of = (subject: string) => {
    const headers = server.received.find(({ mail }) => mail.subject === subject)?.mail.headers ?? []
    return Object.fromEntries(headers.map(({ key, value }) => [key, value]))
  }
  const claim = of('Claim')
  expect(claim['message-id']).toMatch(/^<[0-9a-f-]{36}@portal\.example>$/)
  expect(claim['auto-submitted']).toBe('auto-generated')
  expect(claim['list-unsubscribe']).toMatch(/^<https:\/\/portal\.example\/unsubscribe\/[\w-]+\.[\w-]{43}>$/)
  expect(claim['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  expect(of('Password')).not.toHaveProperty('list-unsubscribe')
})

test('M-10: what a person is called adds no header, no recipient and no markup', async () => {
  await write({
    subject: 'Hello Eve\r\nBcc: everybody@company.example\r\n\r\nBuy',
    body: 'Dear <img src=x onerror=alert(1)>,\n\nhello.',
    recipient: 'ada@company.example,eve@company.example',
  })
  await send()
  for (const { raw, to, mail } of server.received) {
    expect(to).toHaveLength(1)
    expect(mail.bcc ?? []).toEqual([])
    expect(raw).not.toMatch(/^Bcc:/im)
    expect(mail.html).not.toContain('<img')
  }
  await withScope(db, { as: 'job' }, (tx) => tx.deleteFrom('outbox').where('sent_at', 'is', null).execute())
})

test('M-11: a server that is down for an hour loses nothing, and each mail arrives once', async () => {
  await server.stop()
  const subjects = Array.from({ length: 25 }, (_, n) => `Down ${n}`)
  for (const subject of subjects) await write({ subject })
  for (let minute = 0; minute < 60; minute += 5) expect(await send(after(minute))).toBe(0)
  await server.start()
  for (let minute = 60; minute < 180; minute += 5)
    await Promise.all([send(after(minute)), send(after(minute))])
  expect(server.received.map(({ mail }) => mail.subject).sort()).toEqual([...subjects].sort())
})

test('M-11: 4xx is tried again, later each time; 5xx about the mail is final', async () => {
  server.answer = 451
  await write({ subject: 'Later' })
  expect(await send()).toBe(0)
  server.answer = 0
  expect(await send()).toBe(0)
  expect(await send(after(1))).toBe(1)
  server.answer = 554
  await write({ subject: 'Never' })
  await send(after(2))
  server.answer = 0
  expect(await send(after(60 * 48))).toBe(0)
  expect(server.received.map(({ mail }) => mail.subject)).toEqual(['Later'])
})

test('M-11: who dies between sending and writing so down sends again under the same id, after the lease', async () => {
  await write({ subject: 'Twice at most' })
  const dying: Carrier = {
    async send(mail) {
      await carrier.send(mail)
      throw new Error('killed')
    },
  }
  await expect(send(NOW, dying)).rejects.toThrow('killed')
  expect(await send(after(9))).toBe(0)
  expect(await send(after(11))).toBe(1)
  expect(await send(after(60))).toBe(0)
  const ids = server.received.map(({ mail }) => mail.messageId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})
