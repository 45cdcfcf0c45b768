import { expect, test } from 'vitest'
import { sendLater } from '../../src/db/outbox.ts'
import { withScope } from '../../src/db/scope.ts'
import { openPortal } from '../support/portal.ts'

test('the demo shows what a mail says, with its links to click', async () => {
  const portal = await openPortal({ demo: true })
  await withScope(portal.db, { as: 'job' }, (tx) =>
    sendLater(tx, {
      kind: 'claim',
      recipientId: null,
      companyId: null,
      recipient: 'ada@halden.example',
      language: 'en',
      subject: 'You are invited',
      body: 'Hello <Ada>,\n\nopen https://portal.example/invitation/token',
      at: portal.clock.now,
    }),
  )
  const support = await portal.as(await portal.operator('support'))
  const list = await support.page('/operator/outbox')
  const page = await support.page(/href="(\/operator\/outbox\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '')
  expect(page).toContain('<a href="https://portal.example/invitation/token">')
  expect(page).toContain('Hello &lt;Ada&gt;,')
})
