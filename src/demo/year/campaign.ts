/** A campaign of the last two months for companies of the highest tier: nobody else of the demo has it. */
import wingspan from '../../../docs/programmes/wingspan.json' with { type: 'json' }
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { publish } from '../../programme/published.ts'
import { published } from '../published.ts'

export async function seedCampaign(db: Db, today: Day): Promise<void> {
  const from = addDays(today, -60)
  const campaign = {
    id: 'gold-season',
    name: 'Gold season: 50% more points',
    currency: 'points',
    entry: 'everyone',
    flownFrom: from,
    flownTo: addDays(today, 30),
    when: { companyTiers: ['gold'] },
    bonus: { percentOfBase: 50 },
    maximum: 5000,
  }
  const document = { ...wingspan, promotions: [...wingspan.promotions, campaign] }
  await withScope(db, { as: 'job' }, (tx) => publish(tx, { document, ...published(from) }))
}
