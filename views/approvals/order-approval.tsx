import type { RequestRow } from '../../src/approvals/request-rows.ts'
import type { OrderFull } from '../../src/orders/one-order.ts'
import { Deed } from '../parts/deed.tsx'
import type { KeyFact } from '../parts/key-facts.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Who asked for an order and who approved it, with the way to the request. */
export function approvalFacts(
  t: T,
  request: RequestRow | undefined,
  zone: string,
  isLinked: boolean,
): KeyFact[] {
  if (!request?.decidedAt) return []
  const { requester, decidedBy, decidedFor, at, decidedAt } = request
  const approver = decidedFor
    ? t.t('approvals.one.instead', { name: decidedBy ?? '', principal: decidedFor })
    : (decidedBy ?? '')
  const text = t.t('approvals.order.text', {
    requester,
    approver,
    asked: t.instant(at, zone),
    decided: t.instant(decidedAt, zone),
  })
  return [
    {
      term: t.t('approvals.order.term'),
      value: (
        <>
          <bdi>{text}</bdi>{' '}
          {isLinked && <a href={`/company/approvals/${request.id}`}>{t.t('approvals.order.link')}</a>}
        </>
      ),
    },
  ]
}

/** The codes of approved vouchers belong to who asked: they are made when that person collects them. */
export function CollectCodes(props: {
  t: T
  found: OrderFull
  request?: RequestRow | undefined
  codes?: readonly unknown[] | undefined
  /** A travel manager collects what nobody else can collect any more. */
  manages: boolean
}) {
  const { t, found, request, codes, manages } = props
  const isOpen = found.vouchers.some(({ state }) => state === 'open')
  if (!request || request.collectedAt || codes || !isOpen) return null
  return (
    <Section id="collect" title={t.t('approvals.collect.title')}>
      {request.isOwn || (request.requesterLeft && manages) ? (
        <>
          <p>
            {request.isOwn
              ? t.t('approvals.collect.lead')
              : t.t('approvals.collect.leadLeft', { name: request.requester })}
          </p>
          <Deed
            action={`/company/orders/${found.order.id}/collect`}
            verb={t.t('approvals.collect.verb')}
            confirm={t.t('approvals.collect.question')}
          />
        </>
      ) : (
        <p>
          {t.t(request.requesterLeft ? 'approvals.collect.waitsLeft' : 'approvals.collect.waits', {
            name: request.requester,
          })}
        </p>
      )}
    </Section>
  )
}
