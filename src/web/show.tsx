/** Answers: pages in their frame, fragments, the way on. */
import { getCookie } from 'hono/cookie'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout, type Page, type PageNotice } from '../../views/layout.tsx'
import type { Markup } from '../../views/parts/html.ts'
import { placesFor } from '../../views/parts/navigation.tsx'
import type { Theme } from '../db/tables/people.ts'
import type { Ctx } from './env.ts'
import type { Viewer } from './viewer.ts'

type View = {
  readonly page: Omit<Page, 'path'>
  readonly body: Markup
  readonly notices?: readonly PageNotice[]
  /** What htmx gets when it asks for a part; the body when left out. */
  readonly part?: Markup
}

/** A page for a browser, its part for htmx. Personal, so no cache may keep it. */
export function show(c: Ctx, view: View, status: ContentfulStatusCode = 200) {
  c.header('Vary', 'HX-Request, HX-Request-Type')
  c.header('Cache-Control', 'no-store')
  const asksForPart =
    c.req.header('HX-Request') !== undefined && c.req.header('HX-Request-Type') === 'partial'
  if (asksForPart && c.req.header('HX-History-Restore-Request') === undefined) {
    return text(c, String(view.part ?? view.body), status)
  }
  const url = new URL(c.req.url)
  const { viewer, partner, t, deps } = c.var
  const role = viewer?.kind === 'member' ? viewer.company?.role : viewer?.role
  const places = placesFor(view.page.nav, role)
  const frame = (
    <Layout
      t={t}
      viewer={partner ? { name: partner.name, isPartner: true } : viewer && shown(viewer)}
      page={{ places, ...view.page, path: `${url.pathname}${url.search}` }}
      notices={view.notices}
      demo={deps.demo}
      theme={themeOf(c)}
    >
      {view.body}
    </Layout>
  )
  return text(c, `<!doctype html>${frame}`, status)
}

function text(c: Ctx, page: string, status: ContentfulStatusCode) {
  c.header('Server-Timing', `app;dur=${(performance.now() - c.var.startedAt).toFixed(1)}`)
  return c.html(page, status)
}

/** Of a person, what the frame names. */
function shown(viewer: Viewer) {
  const { name, email } = viewer
  if (viewer.kind === 'operator') return { name, email, isOperator: true }
  return { name, email, company: viewer.company?.name, companies: viewer.companies, unread: viewer.unread }
}

/** On to another page after a deed: htmx leaves by itself, everybody else is sent. */
export function goTo(c: Ctx, path: string) {
  if (c.req.header('HX-Request') === undefined) return c.redirect(path, 303)
  c.header('HX-Redirect', path)
  return c.body(null, 204)
}

function themeOf(c: Ctx): Theme {
  const theme = getCookie(c, 'theme') ?? c.var.viewer?.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
