/** The application form, empty or as it was typed. */
import { JoinPage } from '../../../views/joining/join-page.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import { countriesOf, countryChoices } from '../../web/countries.ts'
import type { Ctx } from '../../web/env.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { askedBy } from './eligibility.ts'
import { termsToAccept } from './terms.ts'

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

export async function joinPage(c: Ctx, state: State, status: 200 | 409 | 422 | 429 = 200) {
  const { t } = c.var
  const programme = await programmeToday(c)
  const rules = programme?.registration
  const name = programme?.name ?? t.t('common.product')
  const body = (
    <JoinPage
      t={t}
      programme={name}
      countries={countryChoices(t, countriesOf(rules))}
      rules={rules}
      asked={rules && askedBy(rules)}
      terms={await termsToAccept(c)}
      {...state}
    />
  )
  return show(c, { page: { title: t.t('joining.title', { programme: name }), nav: 'none' }, body }, status)
}
