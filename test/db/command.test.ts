import { beforeAll, expect, test } from 'vitest'
import { type Command, once } from '../../src/db/command.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Outcome } from '../../src/domain/refusal.ts'
import { freshDb } from '../support/database.ts'

let db: Db
const NOBODY = '00000000-0000-0000-0000-000000000000'

beforeAll(async () => {
  db = await freshDb()
})

function command(content: string, key: string = newId()): Command {
  return { actorId: NOBODY, companyId: null, key, content, at: new Date('2026-03-01T08:00:00Z') }
}

test('a key has one effect and one answer, and serves one content only', async () => {
  const asked = command('ten')
  let effects = 0
  const run = (given: Command) =>
    withScope(db, { as: 'gate' }, (tx) =>
      once(tx, given, async () => {
        effects += 1
        return { ok: effects }
      }),
    )
  expect([await run(asked), await run(asked)]).toEqual([{ ok: 1 }, { ok: 1 }])
  expect(await run(command('eleven', asked.key))).toEqual({ refused: 'key-reused' })
  expect(effects).toBe(1)
})

test('a refusal is not kept', async () => {
  const asked = command('ten')
  const run = (answer: Outcome<string>) =>
    withScope(db, { as: 'gate' }, (tx) => once(tx, asked, async () => answer))
  expect(await run({ refused: 'not-enough-points' })).toEqual({ refused: 'not-enough-points' })
  expect(await run({ ok: 'granted' })).toEqual({ ok: 'granted' })
})

// What a double click did: the rival commits between the look for its answer and the work, which meets the rival's effect.
test('whoever is refused because of a rival with the same key gets the rival’s answer', async () => {
  const asked = command('ten')
  const answer = await withScope(db, { as: 'gate' }, (tx) =>
    once<string>(tx, asked, async () => {
      await once<string>(tx, asked, async () => ({ ok: 'the rival’s' }))
      return { refused: 'company-known' }
    }),
  )
  expect(answer).toEqual({ ok: 'the rival’s' })
})
