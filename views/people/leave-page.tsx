import type { Person } from '../../src/rooms/people/person-list.ts'
import { ConfirmPage } from '../parts/confirm.tsx'
import type { T } from '../words/words.ts'

export function LeavePage(props: { t: T; person: Person; companyName: string; commandKey: string }) {
  const { t, person, companyName, commandKey } = props
  const base = `/company/people/${person.id}`
  return (
    <ConfirmPage
      t={t}
      title={t.t('people.leave.title', { name: person.name })}
      effect={<p>{t.t('people.leave.effect', { name: person.name, company: companyName })}</p>}
      action={`${base}/leave`}
      verb={t.t('people.leave.verb')}
      backHref={base}
      commandKey={commandKey}
      danger
    />
  )
}
