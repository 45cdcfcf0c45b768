import type { LinkedAccount, PastNumber } from '../../src/rooms/me/own-numbers.ts'
import { Button } from '../parts/button.tsx'
import { EmployerSees } from '../parts/employer-sees.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { type FormProps, LinkForm } from './account-forms.tsx'
import { NumberHistory } from './number-history.tsx'
import { NumberList } from './number-list.tsx'

type Props = {
  readonly t: T
  readonly accounts: readonly LinkedAccount[]
  readonly history: readonly PastNumber[]
  readonly airlines: readonly { readonly code: string; readonly name: string }[]
  readonly consentVersion: string
  readonly doubtful?: string | undefined
  readonly form: FormProps
}

/** The person's numbers: what each one's state means, how to add and let go, what the employer sees, what there was before. */
export function NumbersSection(props: Props) {
  const { t, accounts, history, airlines, consentVersion, doubtful, form } = props
  return (
    <Section id="numbers" title={t.t('account.link.title')}>
      {accounts.length === 0 ? (
        <p class="empty">{t.t('account.link.nothingYet')}</p>
      ) : (
        <NumberList
          t={t}
          accounts={accounts}
          explained
          action={(row) => (
            <form
              method="post"
              action={`/me/account/numbers/${row.id}/unlink`}
              data-confirm={t.t('account.link.unlinkQuestion', { number: `${row.airline} ${row.number}` })}
              data-verb={t.t('account.link.unlink')}
            >
              <Button look="plain">{t.t('account.link.unlink')}</Button>
            </form>
          )}
        />
      )}
      <LinkForm
        {...form}
        airlines={airlines}
        accounts={accounts}
        consentVersion={consentVersion}
        doubtful={doubtful}
      />
      <EmployerSees t={t} />
      <NumberHistory t={t} history={history} />
    </Section>
  )
}
