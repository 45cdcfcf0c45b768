import type { PartCount } from '../../src/rooms/privacy/own-data.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { PartCounts } from './part-counts.tsx'

type Props = {
  readonly t: T
  readonly id: string
  readonly name: string
  readonly parts: readonly PartCount[]
}

/** For somebody who has no account here and asked the company to be forgotten. */
export function EraseSeatPage({ t, id, name, parts }: Props) {
  return (
    <>
      <PageHead title={t.t('privacy.seat.title', { name })} lead={t.t('privacy.seat.lead')} />
      <PartCounts t={t} parts={parts} fate />
      <p>{t.t('privacy.seat.flights')}</p>
      <Form id="erase-seat" action={`/company/people/${id}/erase`} plain>
        <div class="actions">
          <Button look="danger">{t.t('privacy.seat.verb')}</Button>
          <LinkButton href={`/company/people/${id}`}>{t.t('common.button.back')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
