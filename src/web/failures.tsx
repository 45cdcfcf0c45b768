/** What is shown when there is nothing, nobody may, or something broke. */
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { NavName } from '../../views/layout.tsx'
import { LinkButton } from '../../views/parts/button.tsx'
import { PageHead } from '../../views/parts/page-head.tsx'
import type { AppEnv, Ctx } from './env.ts'
import { Busy } from './secrets.ts'
import { show } from './show.tsx'

export const notFound: NotFoundHandler<AppEnv> = (c) => failure(c, 404)

export const failed: ErrorHandler<AppEnv> = (error, c) => {
  if (error instanceof HTTPException) return failure(c, error.status as ContentfulStatusCode)
  if (error instanceof Busy || isPoolFull(error)) {
    c.header('Retry-After', '5')
    return failure(c, 503)
  }
  c.var.deps.log.error({ requestId: c.var.requestId, error: plain(error) }, 'request failed')
  return failure(c, 500)
}

/** More requests than connections, for longer than one should wait: the answer is `later`, not `broken`. */
function isPoolFull(error: Error): boolean {
  return error.message.includes('timeout exceeded when trying to connect')
}

const KNOWN = { 403: 'notAllowed', 404: 'notFound' } as const

function failure(c: Ctx, status: ContentfulStatusCode) {
  const { t } = c.var
  const name = status === 403 || status === 404 ? KNOWN[status] : 'fault'
  const title = t.t(`common.error.${name}Title`)
  const reference = c.var.requestId
  const isOperators = status === 403 && c.var.viewer?.kind === 'operator'
  const text = isOperators
    ? t.t('common.error.notAllowedOperator')
    : t.t(`common.error.${name}Text`, name === 'fault' ? { reference } : {})
  const body = (
    <>
      <PageHead title={title} lead={text} />
      <LinkButton href={c.var.partner ? '/partner' : '/home'}>{t.t('common.error.wayOn')}</LinkButton>
    </>
  )
  return show(c, { page: { title, nav: navOf(c) }, body }, status)
}

function navOf(c: Ctx): NavName {
  if (c.var.partner) return 'partner'
  if (c.var.viewer === undefined) return 'none'
  if (c.var.viewer.kind === 'operator') return 'operator'
  // A traveller has no place in the company's rail.
  return (c.var.viewer.company?.role ?? 'traveller') === 'traveller' ? 'member' : 'company'
}

/** Message and stack, never the parameters of a query: they may name a person. */
function plain(error: unknown): { message: string; stack: string | undefined } {
  return error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: 'unknown', stack: undefined }
}
