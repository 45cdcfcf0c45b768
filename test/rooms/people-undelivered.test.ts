/** An invitation that no mail server takes, over a real SMTP server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import { smtpCarrier } from '../../src/messages/smtp.ts'
import type { Client } from '../support/client.ts'
import { HOUSE, type MailServer, mailServer } from '../support/mail-server.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { invitationPath } from '../support/two-companies.ts'

let server: MailServer
let portal: Portal
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  const company = await portal.company({ name: 'Halden Maschinenbau' })
  manager = await portal.as(await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }))
  server = await mailServer()
})
afterAll(() => server.stop())

const send = () =>
  sendMail(portal.db, {
    carrier: smtpCarrier(server.url),
    house: () => Promise.resolve(HOUSE),
    clock: () => portal.clock.now,
  })

async function invite(email: string, name: string): Promise<string> {
  const answer = await manager.post('/company/people/invite', {
    key: newId(),
    name,
    email,
    role: 'traveller',
  })
  expect(answer.status).toBe(303)
  const html = await manager.page(`/company/people?q=${encodeURIComponent(email)}`)
  return /href="(\/company\/people\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
}

test('is told on the list and on the person’s page, and sent again to the corrected address', async () => {
  server.refused.set('typo@halden.example', 550)
  const page = await invite('typo@halden.example', 'Tina Tipp')
  expect(await manager.page(page)).not.toContain('could not be delivered')
  await send()
  expect(await manager.page('/company/people')).toContain('E-mail undeliverable')
  const html = await manager.page(page)
  expect(html).toContain('The e-mail to typo@halden.example could not be delivered.')
  const old = await invitationPath(portal, 'typo@halden.example')
  const wrong = await manager.post(`${page}/resend`, { email: 'tina at halden' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="tina at halden"')
  expect((await manager.post(`${page}/resend`, { email: 'tina@halden.example' })).status).toBe(303)
  await send()
  const mended = await manager.page(page)
  expect(mended).toContain('tina@halden.example')
  expect(mended).not.toContain('could not be delivered')
  // Whoever has the old address cannot come in by the old link.
  const opened = await portal.visitor().get(old)
  expect([opened.status, await opened.text()]).toEqual([409, expect.stringContaining('was withdrawn')])
  expect((await portal.visitor().get(await invitationPath(portal, 'tina@halden.example'))).status).toBe(200)
  const [deed] = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('detail').where('deed', '=', 'membership.resend').execute(),
  )
  expect(deed?.detail).toMatchObject({ emailBefore: 'typo@halden.example', email: 'tina@halden.example' })
})

test('a server that is busy for now is no bounce', async () => {
  server.refused.set('busy@halden.example', 451)
  const page = await invite('busy@halden.example', 'Berta Busy')
  await send()
  expect(await manager.page(page)).not.toContain('could not be delivered')
})

test('the address of somebody who is in the list already is refused at its field', async () => {
  await invite('first@halden.example', 'Erste Person')
  const page = await invite('second@halden.example', 'Zweite Person')
  const answer = await manager.post(`${page}/resend`, { email: 'First@halden.example' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('takes part or is invited already')
})
