import type { PersonFilter } from '../../src/rooms/people/person-list.ts'
import { Button } from '../parts/button.tsx'
import type { T } from '../words/words.ts'

const DEEDS = ['resend', 'withdraw', 'costCentre', 'team'] as const

/** What can be done for many: leads to a page that says for how many, and asks. */
export function BulkBar({ t, filter, count }: { t: T; filter: PersonFilter; count: number }) {
  return (
    <form id="many" class="filter-bar" method="get" action="/company/people/bulk">
      {Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <p class="label">{t.t('peopleLists.bulk.label')}</p>
      {DEEDS.map((deed) => (
        <Button look="plain" name="deed" value={deed}>
          {t.t(`peopleLists.bulk.buttons.${deed}`)}
        </Button>
      ))}
      <span class="check">
        <input type="checkbox" id="all-matching" name="all" value="yes" />
        <label for="all-matching">{t.t('peopleLists.bulk.all', { count })}</label>
      </span>
    </form>
  )
}
