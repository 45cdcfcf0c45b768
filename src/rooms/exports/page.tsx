/** The one page of the room, also when a form of it comes back. */
import { ExportsPage } from '../../../views/exports/exports-page.tsx'
import { entityNames } from '../../db/flights/entities.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { exportSetting } from '../../exports/setting.ts'
import type { Ctx } from '../../web/env.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../web/forms.ts'
import { inCompany, seat } from '../../web/guard.ts'
import { show } from '../../web/show.tsx'
import { presetsOf } from './presets.ts'

const DONE = ['saved', 'removed', 'travellers', 'columns', 'rate', 'datev'] as const
export type Done = (typeof DONE)[number]
/** The forms of the page. */
export type Part = 'preset' | 'travellers' | 'columns' | 'rate' | 'datev'

type State = {
  /** The form that came back. */
  readonly at?: Part
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal | undefined
}

export async function exportsPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const { id, name, role } = seat(c)
  const found = await inCompany(c, async (tx) => ({
    presets: await presetsOf(tx, id),
    setting: await exportSetting(tx, id),
    entities: await entityNames(tx, id),
  }))
  const title = t.t('exports.title', { company: name })
  const done = DONE.find((each) => each === c.req.query('done'))
  return show(
    c,
    {
      page: {
        title,
        nav: 'company',
        current: 'statement',
        crumbs: [{ href: '/company/statement', text: t.t('common.nav.statement') }],
      },
      body: (
        <ExportsPage
          t={t}
          title={title}
          {...found}
          isManager={role === 'travel-manager'}
          done={done}
          at={state.at}
          typed={state.typed ?? {}}
          errors={faultTexts(t, state.faults)}
          refusal={state.refusal}
          keys={{ form: newId(), remove: () => newId() }}
        />
      ),
    },
    status,
  )
}
