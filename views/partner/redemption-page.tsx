import { orderNumber } from '../../src/domain/award/order-number.ts'
import { UNDO_MINUTES } from '../../src/domain/award/voucher-verdict.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { UseLine } from '../../src/rooms/partner/uses.ts'
import { LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { UseAmount, UseChip } from './use-table.tsx'

type Props = {
  readonly t: T
  readonly use: UseLine
  readonly zone: string
  readonly mayUndo: boolean
  readonly done: string | undefined
  readonly refusal: Refusal | undefined
}

export function RedemptionPage({ t, use, zone, mayUndo, done, refusal }: Props) {
  const number = orderNumber(use.id)
  return (
    <>
      <PageHead title={t.t('partner.use.title', { number })} />
      <Refused t={t} refusal={refusal} />
      {done === 'redeemed' && !use.undoneAt && (
        <Notice kind="done">
          <p>{t.t('partner.use.redeemed')}</p>
        </Notice>
      )}
      {done === 'undone' && use.undoneAt && (
        <Notice kind="done">
          <p>{t.t('partner.use.undone')}</p>
        </Notice>
      )}
      <KeyFacts
        facts={[
          { term: t.t('partner.uses.number'), value: <code dir="ltr">{number}</code> },
          { term: t.t('partner.uses.voucher'), value: <bdi>{use.name}</bdi> },
          { term: t.t('partner.uses.ends'), value: <code dir="ltr">…{use.ends}</code> },
          { term: t.t('partner.uses.amount'), value: <UseAmount t={t} use={use} /> },
          { term: t.t('partner.uses.at'), value: <InstantText t={t} at={use.at} zone={zone} /> },
          { term: t.t('partner.uses.state'), value: <UseChip t={t} use={use} /> },
          ...(use.undoneAt
            ? [
                {
                  term: t.t('partner.uses.undoneAt'),
                  value: <InstantText t={t} at={use.undoneAt} zone={zone} />,
                },
              ]
            : []),
        ]}
      />
      <div class="actions">
        <LinkButton href="/partner" look="main">
          {t.t('partner.use.next')}
        </LinkButton>
        {mayUndo && (
          <Deed
            action={`/partner/redemptions/${use.id}/undo`}
            verb={t.t('partner.use.undo')}
            look="quiet"
            confirm={t.t('partner.use.undoAsk', { number })}
          />
        )}
      </div>
      {mayUndo && <p class="hint">{t.t('partner.use.undoHint', { minutes: UNDO_MINUTES })}</p>}
    </>
  )
}
