/** Mail by a provider's HTTP address: a real server that answers as providers do. Format: docs/formats/mail-http.md. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendLater } from '../../src/db/outbox.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import type { Carrier } from '../../src/messages/carrier.ts'
import { httpCarrier } from '../../src/messages/http-mail.ts'
import { freshDb } from '../support/database.ts'
import { HOUSE } from '../support/mail-server.ts'

type Asked = { readonly key: string; readonly token: string; readonly body: Record<string, unknown> }
const NOW = new Date('2026-03-01T12:00:00Z')
let db: Db
let server: Server
let carrier: Carrier
let answer = 202
/** As a provider does: a key that it has taken is not taken again. */
const taken = new Map<string, Asked>()
const asked: Asked[] = []

beforeAll(async () => {
  db = await freshDb()
  server = createServer(async (request, response) => {
    const one = await readAsked(request)
    asked.push(one)
    if (answer < 300 && taken.has(one.key)) return response.writeHead(409).end()
    if (answer < 300 || answer === 504) taken.set(one.key, one) // the gateway gave up, the mail went through
    return response.writeHead(answer).end('as told')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  carrier = httpCarrier(`http://127.0.0.1:${port}/mail`, 'a-token')
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  answer = 202
  taken.clear()
  asked.length = 0
})

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return {
    key: String(request.headers['idempotency-key']),
    token: String(request.headers.authorization),
    body: JSON.parse(Buffer.concat(chunks).toString()),
  }
}

const write = (subject: string) =>
  withScope(db, { as: 'gate' }, (tx) =>
    sendLater(tx, {
      kind: 'claim',
      recipientId: null,
      companyId: null,
      recipient: 'ada@company.example',
      language: 'he',
      subject,
      body: 'שלום,\n\nטקסט.',
      at: NOW,
    }),
  )
const send = (minutes: number) => {
  const clock = () => new Date(NOW.getTime() + minutes * 60_000)
  return sendMail(db, { carrier, house: () => Promise.resolve(HOUSE), clock })
}

test('M-11: one post for a mail, with its id as the key', async () => {
  await write('נושא')
  expect(await send(0)).toBe(1)
  expect(await send(600)).toBe(0)
  const [one] = asked
  expect(asked).toHaveLength(1)
  expect(one?.token).toBe('Bearer a-token')
  expect(one?.body).toMatchObject({
    id: one?.key,
    from: 'no-reply@portal.example',
    to: 'ada@company.example',
    subject: 'נושא',
    headers: { 'Message-ID': `<${one?.key}@portal.example>`, 'Auto-Submitted': 'auto-generated' },
  })
  expect(String(one?.body['text'])).toContain('שלום')
  expect(String(one?.body['html'])).toContain('dir="rtl"')
})

test('M-11: an answer that got lost is asked for again, and the key keeps it one mail', async () => {
  answer = 504
  await write('Once')
  expect(await send(0)).toBe(0)
  answer = 202
  expect(await send(5)).toBe(1) // the provider says 409: it has it
  expect(taken.size).toBe(1)
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1)
})

test.for([
  { status: 401, why: 'a wrong token can be mended' },
  { status: 429, why: 'too many at once' },
  { status: 503, why: 'the provider is down' },
])('M-11: after $status the mail waits: $why', async ({ status }) => {
  answer = status
  await write(`After ${status}`)
  expect(await send(0)).toBe(0)
  answer = 202
  expect(await send(5)).toBe(1)
})

test('M-11: what the provider will never take is not sent again', async () => {
  answer = 422
  await write('Malformed')
  expect(await send(0)).toBe(0)
  answer = 202
  expect(await send(60 * 72)).toBe(0)
  expect(asked).toHaveLength(1)
})

test('M-11: a provider out of reach costs a try and nothing else', async () => {
  const gone = httpCarrier('http://127.0.0.1:9/mail', 'a-token')
  expect(
    await gone.send({ id: 'x', from: 'a', to: 'b', subject: '', text: '', html: '', headers: {} }),
  ).toMatchObject({
    isFinal: false,
  })
})
