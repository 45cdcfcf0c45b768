import type { T } from '../words/words.ts'

/** What the employer can and cannot see: the same words before the consent and after it, always. */
export function EmployerSees({ t }: { t: T }) {
  return (
    <div class="employer-sees">
      <h3>{t.t('people.employer.seesTitle')}</h3>
      <ul>
        <li>{t.t('people.employer.seesTrips')}</li>
        <li>{t.t('people.employer.seesPoints')}</li>
        <li>{t.t('people.employer.seesGifts')}</li>
        <li>{t.t('people.employer.seesRecord')}</li>
      </ul>
      <h3>{t.t('people.employer.hiddenTitle')}</h3>
      <ul>
        <li>{t.t('people.employer.hiddenMiles')}</li>
        <li>{t.t('people.employer.hiddenNumbers')}</li>
        <li>{t.t('people.employer.hiddenTrips')}</li>
      </ul>
    </div>
  )
}
