import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../src/db/audit.ts'
import type { DeedName } from '../../src/db/deeds.ts'
import { newId } from '../../src/db/new-id.ts'
import { sendLater } from '../../src/db/outbox.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let support: Client
let company: Company

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
  company = await portal.company({ name: 'Halden Logistik' })
})

const write = (recipient: string, over: { sent?: boolean; error?: string } = {}) =>
  withScope(portal.db, { as: 'job' }, async (tx) => {
    await sendLater(tx, {
      kind: 'claim',
      recipientId: null,
      companyId: company.id,
      recipient,
      language: 'en',
      subject: `Hello ${recipient}`,
      body: 'Open https://portal.example/invitation/secret-token now.',
      at: portal.clock.now,
    })
    await tx
      .updateTable('outbox')
      .set({ sent_at: over.sent ? portal.clock.now : null, last_error: over.error ?? null })
      .where('recipient', '=', recipient)
      .execute()
  })

describe('home', () => {
  test('says what waits and how long, and that the books were not checked', async () => {
    await write('waiting@halden.example')
    const page = await support.page('/operator')
    expect(page).toContain('Mails not sent yet')
    expect(page).toContain('less than an hour')
    expect(page).toContain('The books were not checked yet')
    expect(page).toContain('checks them every hour')
    expect(page).not.toContain('Corrections to decide')
  })

  test('shows a broken row and frozen accounts before anything else', async () => {
    await withScope(portal.db, { as: 'job' }, async (tx) => {
      await tx
        .insertInto('ledger_check')
        .values({
          id: newId(),
          checked_at: portal.clock.now,
          accounts: 2n,
          entries: 5n,
          finding: 'balance: account 4711',
        })
        .execute()
      await tx
        .updateTable('account')
        .set({ frozen_at: portal.clock.now })
        .where('owner_id', '=', company.id)
        .execute()
    })
    const page = await support.page('/operator')
    expect(page).toContain('balance: account 4711')
    expect(page).toContain('1 account is frozen')
  })

  test('tells who decides from who may look: an auditor is asked for nothing', async () => {
    const auditor = await portal.as(await portal.operator('auditor'))
    const finance = await portal.as(await portal.operator('finance'))
    const reads = await auditor.page('/operator')
    expect(reads).toContain('How the programme stands')
    expect(reads).toContain('Waiting for others')
    expect(reads).toContain('Mails not sent yet')
    expect(reads).not.toMatch(/What needs you today|Waiting for you/)
    const others = await finance.page('/operator')
    expect(others).toContain('Nothing waits for you.')
    expect(others.indexOf('Mails not sent yet')).toBeGreaterThan(others.indexOf('Waiting for others'))
    const mine = await support.page('/operator')
    expect(mine).toContain('Waiting for you')
    expect(mine).not.toContain('Waiting for others')
  })

  test('is the way back from the pages that no place of the rail is for', async () => {
    for (const path of ['adjustments', 'numbers', 'outbox', 'audit']) {
      const page = await support.page(`/operator/${path}`)
      expect(page).toMatch(/class="crumbs"[\s\S]*?href="\/operator"/)
      expect(page).toContain('<a href="/operator" aria-current="page">')
    }
  })

  test('is closed to members and to strangers', async () => {
    expect((await portal.visitor().get('/operator')).headers.get('Location')).toContain('/operator/sign-in')
  })
})

describe('mail', () => {
  test('is found by recipient and by state', async () => {
    await write('found@halden.example', { sent: true })
    await write('broken@halden.example', { error: 'mailbox full' })
    const sent = await support.page('/operator/outbox?state=sent')
    expect(sent).toContain('Hello found@halden.example')
    expect(sent).not.toContain('Hello broken@halden.example')
    expect(await support.page('/operator/outbox?q=broken')).toContain('Hello broken@halden.example')
    expect(await support.page('/operator/outbox?q=nobody')).toContain('Nothing matches these filters.')
  })

  test('outside of the demo its text stays hidden, and each look is recorded', async () => {
    const list = await support.page('/operator/outbox?q=found')
    const path = /href="(\/operator\/outbox\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
    const page = await support.page(path)
    expect(page).not.toContain('secret-token')
    expect(page).toContain('The text is not shown here')
    expect(await support.page('/operator/audit?deed=mail.read')).toContain(path)
  })

  test('finance has no business there', async () => {
    const finance = await portal.as(await portal.operator('finance'))
    expect((await finance.get('/operator/outbox')).status).toBe(403)
  })
})

describe('the record of deeds', () => {
  const act = (deed: string, at: string, name = 'Ada Brenner') =>
    withScope(portal.db, { as: 'job' }, (tx) =>
      audit(tx, {
        actor: { kind: 'member', id: null, name },
        companyId: company.id,
        // A deed that no catalogue has, as an earlier release may have written it.
        deed: deed as DeedName,
        objectKind: 'thing',
        objectId: newId(),
        detail: { note: '=1+1' },
        at: new Date(at),
      }),
    )

  test('filters by company, deed, person and day in the zone of the programme', async () => {
    // 23:30 in Berlin on the 9th, half past midnight on the 10th.
    await act('test.late', '2026-03-09T22:30:00Z')
    await act('test.early', '2026-03-09T23:30:00Z')
    const tenth = await support.page('/operator/audit?deed=test.&from=2026-03-10&to=2026-03-10')
    expect(tenth).toContain('test.early')
    expect(tenth).not.toContain('test.late')
    expect(await support.page(`/operator/audit?deed=test.&company=${company.corporateId}`)).toContain(
      'test.late',
    )
    expect(await support.page('/operator/audit?deed=test.&company=Nobody')).toContain('Nothing matches')
    expect(await support.page('/operator/audit?deed=test.&actor=ada')).toContain('test.early')
  })

  test('is chosen by what was done to what, and an address of old goes on to work', async () => {
    const page = await support.page('/operator/audit')
    expect(page).toContain('<option value="import.">Imports</option>')
    const old = await support.page('/operator/audit?deed=mail.read')
    expect(old).toContain('<option value="mail.read" selected="">Looked at a mail</option>')
    expect(old).toContain('<code dir="ltr">mail.read</code>')
    expect(old).not.toContain('<code dir="ltr">session.start</code>')
    const group = await support.page('/operator/audit?deed=session.')
    expect(group).toContain('Signed in')
    expect(group).toContain('Action: Sign-ins')
  })

  test('shows fifty at a time, none twice and none left out', async () => {
    for (let minute = 10; minute < 65; minute += 1) {
      await act('page.turn', new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString(), `Actor ${minute}`)
    }
    const first = await support.page('/operator/audit?deed=page.')
    const older = /href="([^"]+before=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await support.page(older)
    const names = [...`${first}${second}`.matchAll(/<bdi>(Actor \d+)<\/bdi>/g)].map((match) => match[1])
    expect(names).toHaveLength(55)
    expect(new Set(names).size).toBe(55)
    const newer = /href="([^"]+after=[^"]+)"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await support.page(newer)).match(/<bdi>Actor \d+<\/bdi>/g)).toHaveLength(50)
  })

  test('is exported as it is filtered, which is a deed too', async () => {
    await act('export.me', '2026-06-01T10:00:00Z', '=HYPERLINK("x")')
    const file = await (await support.get('/operator/audit.csv?deed=export.')).text()
    expect(file.trim().split('\r\n')).toHaveLength(2)
    expect(file).toContain('2026-06-01T10:00:00.000Z')
    expect(file).not.toMatch(/[,"\n]=HYPERLINK/)
    expect(await support.page('/operator/audit?deed=audit.export')).toContain('audit.export')
  })
})
