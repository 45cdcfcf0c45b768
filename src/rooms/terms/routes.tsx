/** The terms of participation: for everybody to read, and for a company to answer. */
import { Hono } from 'hono'
import { TermsPage } from '../../../views/terms/terms-page.tsx'
import { withScope } from '../../db/scope.ts'
import { inForce, publishedTerms, textsOf } from '../../terms/versions.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { show } from '../../web/show.tsx'
import { companyTerms } from './company-routes.tsx'

export const termsRoom = new Hono<AppEnv>()

termsRoom.route('/', companyTerms)

termsRoom.get('/terms', (c) => termsPage(c, undefined))
termsRoom.get('/terms/:version', (c) => termsPage(c, c.req.param('version')))

/** @param label of the version; what is in force when left out */
async function termsPage(c: Ctx, label: string | undefined) {
  const { t, db, today } = c.var
  const look = { readOnly: true } as const
  const found = await withScope(
    db,
    { as: 'gate' },
    async (tx) => {
      const all = await publishedTerms(tx)
      const holding = inForce(all, today)
      const head = label === undefined ? holding : all.find((version) => version.label === label)
      return head && { all, holding, terms: await textsOf(tx, head) }
    },
    look,
  )
  if (!found) return c.notFound()
  return show(c, {
    page: { title: t.t('terms.title'), nav: 'none' },
    body: <TermsPage t={t} today={today} {...found} />,
  })
}
