/** Language and appearance: cookies, changed from any page, back to that page. */
import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { isLang } from '../../../views/words/languages.ts'
import type { AppEnv } from '../../web/env.ts'
import { readForm } from '../../web/forms.ts'
import { ownPath } from '../../web/next.ts'

export const looks = new Hono<AppEnv>()

/** Changes nothing but the looks, so a link will do. */
looks.get('/language', (c) => {
  const to = c.req.query('to')
  if (isLang(to)) remember(c, 'language', to)
  return c.redirect(ownPath(c.req.query('back'), '/'), 303)
})

const Theme = v.object({ theme: v.picklist(['system', 'light', 'dark']), back: v.optional(v.string(), '/') })

looks.post('/theme', async (c) => {
  const form = await readForm(c, Theme)
  if ('ok' in form) remember(c, 'theme', form.ok.theme)
  return c.redirect(ownPath(form.typed['back'], '/'), 303)
})

function remember(c: Context<AppEnv>, name: 'language' | 'theme', value: string): void {
  setCookie(c, name, value, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true, secure: true })
}
