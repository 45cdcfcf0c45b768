import { LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Steps } from '../parts/steps.tsx'
import type { T } from '../words/words.ts'

/** What happens after an application. Says nothing of the company: the address can be opened by anybody. */
export function NextPage({ t }: { t: T }) {
  return (
    <>
      <PageHead title={t.t('joining.next.title')} lead={t.t('joining.next.lead')} />
      <Notice kind="done">
        <p>{t.t('joining.next.mail')}</p>
      </Notice>
      <Steps
        t={t}
        label={t.t('joining.next.steps')}
        steps={[
          { text: t.t('joining.next.applied'), state: 'done' },
          { text: t.t('joining.next.checked'), detail: t.t('joining.next.checkedDetail'), state: 'current' },
          { text: t.t('joining.next.link'), detail: t.t('joining.next.linkDetail'), state: 'open' },
          { text: t.t('joining.next.invite'), detail: t.t('joining.next.inviteDetail'), state: 'open' },
        ]}
      />
      <Section id="on" title={t.t('joining.next.already')}>
        <LinkButton href="/sign-in">{t.t('joining.next.toSignIn')}</LinkButton>
      </Section>
    </>
  )
}
