import type { SupportMessage } from '../../src/db/tables/support.ts'
import { Section } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly messages: readonly SupportMessage[]
  readonly zone: string
  /** Staff are known by name at their own desk only. */
  readonly namesOperators: boolean
}

/** The newest last, as a conversation reads. */
export function Thread({ t, messages, zone, namesOperators }: Props) {
  return (
    <Section id="thread" title={t.t('support.thread')}>
      <ol class="timeline">
        {messages.map((message) => (
          <li id={`message-${message.id}`}>
            <p>
              <strong>
                {message.by_kind === 'operator' && !namesOperators ? (
                  t.t('support.staff')
                ) : (
                  <bdi>{message.by_name}</bdi>
                )}
              </strong>
            </p>
            <blockquote>
              {message.body.split(/\n{2,}/).map((paragraph) => (
                <p>
                  <bdi>{paragraph}</bdi>
                </p>
              ))}
            </blockquote>
            <p class="hint">
              <InstantText t={t} at={message.at} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
