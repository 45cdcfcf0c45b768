import type { Person } from '../../src/rooms/people/person-list.ts'
import { faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** A guest who is to sign in after all. */
export function InviteGuest(props: { t: T; person: Person; typed: Typed; fault: string | undefined }) {
  const { t, person, typed, fault } = props
  return (
    <Section id="invite-guest" title={t.t('peopleLists.guest.section')}>
      <p>{t.t('peopleLists.guest.text')}</p>
      <Form id="invite" action={`/company/people/${person.id}/invite`} plain>
        <Field
          t={t}
          kind="email"
          name="email"
          label={t.t('people.column.email')}
          value={typed['email']}
          error={faultText(t, fault)}
        />
        <Button look="plain">{t.t('peopleLists.guest.verb')}</Button>
      </Form>
    </Section>
  )
}
