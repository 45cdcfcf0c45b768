import type { MailDetail } from '../../src/rooms/outbox/queries.ts'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { MailChip } from './outbox-page.tsx'

type Props = { readonly t: T; readonly mail: MailDetail; readonly zone: string; readonly demo: boolean }

export function MailPage({ t, mail, zone, demo }: Props) {
  const facts = [
    { term: t.t('operator.outbox.recipient'), value: <bdi dir="ltr">{mail.recipient}</bdi> },
    { term: t.t('operator.outbox.state'), value: <MailChip t={t} state={mail.state} /> },
    { term: t.t('operator.outbox.at'), value: <InstantText t={t} at={mail.at} zone={zone} /> },
    ...(mail.sentAt
      ? [{ term: t.t('operator.outbox.sentAt'), value: <InstantText t={t} at={mail.sentAt} zone={zone} /> }]
      : [{ term: t.t('operator.outbox.due'), value: <InstantText t={t} at={mail.dueAt} zone={zone} /> }]),
    { term: t.t('operator.outbox.attempts'), value: t.number(mail.attempts) },
    ...(mail.company
      ? [
          {
            term: t.t('operator.company'),
            value: (
              <a href={`/operator/companies/${mail.companyId}`}>
                <bdi>{mail.company}</bdi>
              </a>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title={<bdi>{mail.subject}</bdi>} />
      <KeyFacts facts={facts} />
      {mail.lastError && mail.state === 'failing' && (
        <Notice kind="warning" title={t.t('operator.outbox.lastError')}>
          <p>
            <code dir="ltr">{mail.lastError}</code>
          </p>
        </Notice>
      )}
      <Section id="body" title={t.t('operator.outbox.body')}>
        {demo ? (
          <Body text={mail.body} lang={mail.language} />
        ) : (
          <p class="hint">{t.t('operator.outbox.hidden')}</p>
        )}
      </Section>
    </>
  )
}

/** The text as it is sent, its web addresses as links. */
function Body({ text, lang }: { text: string; lang: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p lang={lang} dir="auto">
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line
                .split(/(https?:\/\/[^\s<>"]+)/)
                .map((piece, at) => (at % 2 === 1 ? <a href={piece}>{piece}</a> : piece))}
            </>
          ))}
        </p>
      ))}
    </>
  )
}
