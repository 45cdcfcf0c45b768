import type { OwnPasskey } from '../../src/rooms/account-security/passkeys.ts'
import { Deed } from '../parts/deed.tsx'
import { Section } from '../parts/page-head.tsx'
import { WithoutPasskeys, WithPasskeys } from '../parts/passkey.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import type { SecurityProps } from './security-page.tsx'

export function PasskeysSection({ t, place, overview, zone }: SecurityProps) {
  const { passkeys } = overview
  return (
    <Section id="passkeys" title={t.t('passkeys.title')}>
      <p>{t.t('passkeys.lead')}</p>
      {passkeys.length === 0 ? (
        <p class="hint">{t.t('passkeys.none')}</p>
      ) : (
        <Table
          t={t}
          caption={t.t('passkeys.title')}
          captionHidden
          columns={columnsOf(t, place, zone)}
          rows={passkeys}
        />
      )}
      <WithPasskeys>
        <Deed action={`${place}/passkeys/start`} verb={t.t('passkeys.add')} icon="passkey" look="plain" />
      </WithPasskeys>
      <WithoutPasskeys t={t} />
    </Section>
  )
}

function columnsOf(t: T, place: string, zone: string): Column<OwnPasskey>[] {
  return [
    { head: t.t('passkeys.name'), rowHead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      head: t.t('passkeys.added'),
      cell: ({ addedAt }) => <InstantText t={t} at={addedAt} zone={zone} />,
    },
    {
      head: t.t('passkeys.used'),
      cell: ({ usedAt }) =>
        usedAt === null ? t.t('passkeys.never') : <InstantText t={t} at={usedAt} zone={zone} />,
    },
    {
      head: t.t('passkeys.change'),
      cell: ({ id, name }) => (
        <a href={`${place}/passkeys/${id}`} aria-label={t.t('passkeys.changeOne', { name })}>
          {t.t('passkeys.changeVerb')}
        </a>
      ),
    },
  ]
}
