import type { Advice, Entries } from '../../src/domain/booking/advice.ts'
import type { Booking } from '../../src/domain/booking/booking.ts'
import { isComplete } from '../../src/domain/booking/check-booking.ts'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import type { T } from '../words/words.ts'
import { SYSTEM_NAMES } from './system-names.ts'
import { companyText, travellerText } from './verdict-text.ts'

type Props = {
  readonly t: T
  readonly plane: 'company' | 'member'
  readonly advice: Advice
  readonly system: Booking['system']
}

/** One airline of the booking: its flights, both halves, and what is to be added. */
export function CarrierCard({ t, plane, advice, system }: Props) {
  const { check, entries } = advice
  const { carrier, name, segments, company, traveller } = check
  const title = name === undefined ? carrier : `${name} (${carrier})`
  return (
    <Card title={<bdi>{title}</bdi>} chip={<StateChip t={t} advice={advice} />}>
      <ul class="flights">
        {segments.map((each) => (
          <li>
            <bdi dir="ltr" class="code-text">
              {`${each.carrier} ${each.flight} · ${each.day} · ${each.origin}–${each.destination}`}
            </bdi>
            {each.status !== '' && !/^(?:HK|KK|KL|TK|RR)$/.test(each.status) && (
              <span class="hint"> {t.t('tripCheck.notConfirmed', { status: each.status })}</span>
            )}
          </li>
        ))}
      </ul>
      {name === undefined ? (
        <p>{t.t('tripCheck.outside')}</p>
      ) : (
        <>
          {company && (
            <p>
              <Chip tone="points">{t.t('tripCheck.company.label')}</Chip> {companyText(t, company)}
            </p>
          )}
          <p>
            <Chip tone="miles">{t.t('tripCheck.traveller.label')}</Chip> {travellerText(t, traveller)}
          </p>
          {plane === 'company' && company === undefined && (
            <p class="hint">{t.t('tripCheck.noCorporateId')}</p>
          )}
          <EntryList t={t} entries={entries} system={system} />
        </>
      )}
    </Card>
  )
}

function StateChip({ t, advice: { check } }: { t: T; advice: Advice }) {
  if (check.name === undefined) return <Chip>{t.t('tripCheck.state.outside')}</Chip>
  return isComplete(check) ? (
    <Chip tone="done">{t.t('tripCheck.state.complete')}</Chip>
  ) : (
    <Chip tone="waiting">{t.t('tripCheck.state.incomplete')}</Chip>
  )
}

/** The system of the text first; the others wait until somebody asks. */
function EntryList(props: { t: T; entries: readonly Entries[]; system: Booking['system'] }) {
  const { t, entries, system } = props
  if (entries.length === 0) return null
  const own = entries.filter((entry) => entry.system === system)
  const others = entries.filter((entry) => entry.system !== system)
  return (
    <div class="entries">
      <p>
        <strong>{t.t('tripCheck.entry.title')}</strong>
      </p>
      {own.map((entry) => (
        <SystemEntries t={t} entry={entry} />
      ))}
      <details open={own.length === 0}>
        <summary>{t.t(own.length === 0 ? 'tripCheck.entry.every' : 'tripCheck.entry.others')}</summary>
        {others.map((entry) => (
          <SystemEntries t={t} entry={entry} />
        ))}
      </details>
      <p class="hint">{t.t('tripCheck.entry.before')}</p>
    </div>
  )
}

function SystemEntries({ t, entry }: { t: T; entry: Entries }) {
  const { company, traveller } = entry
  return (
    <dl class="entry-lines">
      <dt>
        <bdi>{SYSTEM_NAMES[entry.system]}</bdi>
      </dt>
      {company && (
        <dd>
          <code dir="ltr">{company.clid}</code>
          <span class="hint">
            {t.t('tripCheck.entry.orOsi')} <code dir="ltr">{company.osi}</code>
          </span>
        </dd>
      )}
      {traveller && (
        <dd>
          <code dir="ltr">{traveller}</code>
        </dd>
      )}
    </dl>
  )
}
