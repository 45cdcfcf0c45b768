import type { ClaimEvent } from '../../src/db/tables/claims.ts'
import { Section } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'
import { deskReasonText } from './claim-chip.tsx'

type Props = {
  readonly t: T
  readonly events: readonly ClaimEvent[]
  readonly zone: string
  /** Operators are known by name at their own desk only. */
  readonly namesOperators: boolean
  /** A reason that the page gives already, so that nobody reads it twice. */
  readonly told?: string | undefined
}

/** The same steps for both sides, the newest last, as a conversation reads. */
export function Timeline({ t, events, zone, namesOperators, told }: Props) {
  return (
    <Section id="timeline" title={t.t('claims.timeline')}>
      <ol class="timeline">
        {events.map((event) => (
          <li id={`event-${event.id}`}>
            <p>
              <strong>{t.t(`claims.step.${event.what}`)}</strong>{' '}
              {event.reason && event.reason !== told && (
                <span>
                  {namesOperators
                    ? deskReasonText(t, event.reason)
                    : t.t(`claims.reason.${event.reason}` as Key)}
                </span>
              )}
            </p>
            {event.message && (
              <blockquote>
                <bdi>{event.message}</bdi>
              </blockquote>
            )}
            <p class="hint">
              <bdi>{whoOf(t, event, namesOperators)}</bdi>, <InstantText t={t} at={event.at} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function whoOf(t: T, event: ClaimEvent, namesOperators: boolean): string {
  if (event.by_kind === 'claimant' || (event.by_kind === 'operator' && namesOperators)) return event.by_name
  return t.t(`claims.by.${event.by_kind}`)
}
