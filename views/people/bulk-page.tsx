import type { Refusal } from '../../src/domain/refusal.ts'
import type { BulkDeed } from '../../src/rooms/people/bulk.ts'
import type { Around } from '../../src/rooms/people/person-list.ts'
import { faultText, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { SuggestedField } from './suggested-field.tsx'

/** What says who is meant: those ticked, or the filters. */
const CARRIED = ['ids', 'all', 'state', 'role', 'q', 'team', 'costCentre'] as const

export function BulkPage(props: {
  t: T
  deed: BulkDeed
  count: number
  typed: Typed
  known: Around
  fault: string | undefined
  refusal: Refusal | undefined
}) {
  const { t, deed, count, typed, known, fault, refusal } = props
  const isText = deed === 'costCentre' || deed === 'team'
  return (
    <>
      <PageHead
        title={t.t(`peopleLists.bulk.${deed}.title`, { count })}
        lead={t.t(`peopleLists.bulk.${deed}.text`)}
      />
      <Refused t={t} refusal={refusal} />
      {count === 0 ? (
        <>
          <Notice kind="info">
            <p>{t.t('peopleLists.bulk.none')}</p>
          </Notice>
          <LinkButton href="/company/people">{t.t('common.button.back')}</LinkButton>
        </>
      ) : (
        <Form id="bulk" action="/company/people/bulk" commandKey={typed['key'] ?? ''} plain>
          <input type="hidden" name="deed" value={deed} />
          {CARRIED.filter((name) => typed[name]).map((name) => (
            <input type="hidden" name={name} value={typed[name]} />
          ))}
          {isText && (
            <SuggestedField
              t={t}
              name="value"
              label={t.t(`peopleLists.bulk.value.${deed}`)}
              hint={t.t('peopleLists.bulk.empty')}
              value={typed['value']}
              error={faultText(t, fault)}
              known={deed === 'team' ? known.teams : known.costCentres}
            />
          )}
          <div class="actions">
            <Button>{t.t(isText ? 'common.button.save' : `peopleLists.bulk.buttons.${deed}`)}</Button>
            <LinkButton href="/company/people">{t.t('common.button.cancel')}</LinkButton>
          </div>
        </Form>
      )}
    </>
  )
}
