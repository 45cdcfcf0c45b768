/** Mail over a real SMTP server: each once, again after a failure, subjects in every script intact. */
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendLater } from '../../src/db/outbox.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import { freshDb } from '../support/database.ts'

const received: string[] = []
let refuse = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (bytes: Buffer) => {
      text += bytes.toString()
    })
    stream.on('end', () => {
      if (refuse) return done(Object.assign(new Error('not now'), { responseCode: 451 }))
      received.push(text)
      return done()
    })
  },
})
let db: Db
let url: string
const NOW = new Date('2026-03-01T12:00:00Z')

beforeAll(async () => {
  db = await freshDb()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const mail = (subject: string) =>
  withScope(db, { as: 'gate' }, (tx) =>
    sendLater(tx, {
      kind: 'claim',
      recipientId: null,
      companyId: null,
      recipient: 'ada@company.example',
      language: 'en',
      subject,
      body: 'Hello',
      at: NOW,
    }),
  )

test('sends each mail once, also when two processes look at the same time', async () => {
  for (const subject of ['Einladung für Größe', 'הזמנה לטיסה', 'Приглашение']) await mail(subject)
  const counts = await Promise.all([
    sendMail(db, url, 'portal.example', () => NOW),
    sendMail(db, url, 'portal.example', () => NOW),
  ])
  expect(counts[0] + counts[1]).toBe(3)
  expect(received).toHaveLength(3)
  expect(await sendMail(db, url, 'portal.example', () => NOW)).toBe(0)
  const subjects = received.map((text) => /^Subject: (.+(?:\r\n .+)*)/m.exec(text)?.[1] ?? '')
  expect(subjects.every((subject) => /^=\?UTF-8\?/i.test(subject))).toBe(true)
})

test('what a server refuses waits and is sent later', async () => {
  received.length = 0
  refuse = true
  await mail('Later')
  expect(await sendMail(db, url, 'portal.example', () => NOW)).toBe(0)
  refuse = false
  expect(await sendMail(db, url, 'portal.example', () => NOW)).toBe(0)
  const tomorrow = new Date(NOW.getTime() + 86_400_000)
  expect(await sendMail(db, url, 'portal.example', () => tomorrow)).toBe(1)
  expect(received).toHaveLength(1)
})
