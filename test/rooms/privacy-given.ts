/** Persons who are erased, without the pages that ask for it. */
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { erase } from '../../src/privacy/erase.ts'
import { type SubjectSeat, subjectOfMember, subjectOfSeat } from '../../src/privacy/subject.ts'
import { NOW, type Portal } from '../support/portal.ts'

const WHEN = { now: NOW, today: asDay('2026-11-20') }

export async function erased({ db }: Portal, { id }: { readonly id: string }): Promise<void> {
  const done = await withScope(db, { as: 'privacy' }, async (tx) => {
    const of = await subjectOfMember(tx, id)
    return of && erase(tx, of, WHEN)
  })
  if (!done || 'refused' in done) throw new Error(`not erased: ${JSON.stringify(done)}`)
}

export async function erasedSeat({ db }: Portal, seat: SubjectSeat): Promise<void> {
  const done = await withScope(db, { as: 'privacy' }, async (tx) => {
    const of = await subjectOfSeat(tx, seat)
    return of && erase(tx, of, WHEN)
  })
  if (!done || 'refused' in done) throw new Error(`not erased: ${JSON.stringify(done)}`)
}
