/** A few travellers of the demo let their employer's payroll office see this year. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { giveWord } from '../payroll/release.ts'
import type { World } from './seed-flights.ts'

const RELEASING = 3

export async function seedPayroll(
  db: Db,
  { companies, staff, today, now }: World,
  name: string,
): Promise<void> {
  const [company] = companies
  if (!company) return
  const flyers = staff.filter(
    (person) => person.company === 0 && person.situation === 'active' && person.number !== undefined,
  )
  for (const { memberId, name: person } of flyers.slice(0, RELEASING)) {
    if (memberId === null) continue
    const word = {
      key: newId(),
      company: { id: company.id, name },
      year: Number(today.slice(0, 4)),
      what: 'release' as const,
      by: { id: memberId, name: person },
      at: now,
    }
    await withScope(db, { as: 'personal', memberId }, (tx) => giveWord(tx, word))
  }
}
