/**
 * A form acts for the company whose page it stood on. Who has chosen another one meanwhile, in another tab, or has lost
 * their seat, would spend the points of the wrong one: every form's key tells when its page was made.
 */
import { PageHead } from '../../views/parts/page-head.tsx'
import { Refused } from '../../views/parts/refused.tsx'
import { timeOfId } from '../db/new-id.ts'
import type { Ctx } from './env.ts'
import { SAFE } from './protect.ts'
import { show } from './show.tsx'
import type { MemberViewer } from './viewer.ts'

/** @returns the page that says so; undefined when the form is of the company that the session acts for */
export async function anotherCompany(c: Ctx, { companySince, company }: MemberViewer) {
  if (SAFE.has(c.req.method) || companySince === null) return undefined
  const { key } = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const made = typeof key === 'string' ? timeOfId(key) : undefined
  if (companySince !== 'gone' && (made === undefined || made >= companySince.getTime())) return undefined
  const { t } = c.var
  return show(
    c,
    {
      page: { title: t.t('common.anotherCompany.title'), nav: 'company' },
      body: (
        <>
          <PageHead title={t.t('common.anotherCompany.title')} />
          <Refused t={t} refusal={{ refused: 'another-company', detail: { company: company?.name ?? '' } }} />
          <p>
            <a href="/company">{t.t('common.anotherCompany.home')}</a>
          </p>
        </>
      ),
    },
    409,
  )
}
