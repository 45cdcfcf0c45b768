import { isKey, type Part, partsOf } from '../../src/domain/message/parts.ts'
import type { MessageText } from '../../src/rooms/messages/inbox-query.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Deed } from '../parts/deed.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import { isLang } from '../words/languages.ts'
import { type T, wordsFor } from '../words/words.ts'

/** A message in its own language and direction, whatever the page speaks. */
export function MessagePage(props: {
  t: T
  message: MessageText
  /** Of whom it speaks; left out when it is for the person alone. */
  company: string | undefined
  zone: string
}) {
  const { t, message, company, zone } = props
  const { id, language, subject, kind } = message
  const own = wordsFor(isLang(language) ? language : 'en')
  const { lang, dir } = own
  return (
    <>
      <PageHead
        title={
          <bdi lang={lang} dir={dir}>
            {subject}
          </bdi>
        }
        lead={
          <>
            <Chip tone="neutral">{t.t(`messages.kind.${kind}`)}</Chip>{' '}
            {company !== undefined && (
              <>
                <bdi>{company}</bdi>
                {' · '}
              </>
            )}
            <InstantText t={t} at={message.at} zone={zone} />
          </>
        }
        actions={<Deed action={`/messages/${id}/unread`} verb={t.t('messages.markUnread')} look="plain" />}
      />
      <article class="stack" lang={lang} dir={dir}>
        {partsOf(message.body).map((part) => (
          <PartOf t={own} part={part} />
        ))}
      </article>
    </>
  )
}

function PartOf({ t, part }: { t: T; part: Part }) {
  if (part.is === 'text') {
    return (
      <p>
        {part.lines.map((line, at) => (
          <>
            {at > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    )
  }
  if (isKey(part.href)) return <p class="hint">{t.t('messages.linkInMail')}</p>
  const { pathname, search } = new URL(part.href)
  return (
    <p class="actions">
      <LinkButton href={`${pathname}${search}`}>{part.label ?? t.t('mail.open')}</LinkButton>
    </p>
  )
}
