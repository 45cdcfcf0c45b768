import type { SignedInDevice } from '../../src/rooms/account-security/overview.ts'
import { Chip } from '../parts/chip.tsx'
import { Deed } from '../parts/deed.tsx'
import { Section } from '../parts/page-head.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import type { SecurityProps } from './security-page.tsx'

export function DevicesSection({ t, place, overview, here, zone }: SecurityProps) {
  const { devices } = overview
  const hasOthers = devices.some(({ id }) => id !== here)
  const columns: Column<SignedInDevice>[] = [
    {
      head: t.t('security.sessions.device'),
      rowHead: true,
      cell: (row) => (
        <>
          {/* No bdi: it would take its direction from the browser's Latin name. */}
          <span>{deviceText(t, row)}</span>{' '}
          {row.id === here && <Chip tone="done">{t.t('security.sessions.here')}</Chip>}
        </>
      ),
    },
    {
      head: t.t('security.sessions.started'),
      cell: (row) => <InstantText t={t} at={row.startedAt} zone={zone} />,
    },
    { head: t.t('security.sessions.seen'), cell: (row) => <InstantText t={t} at={row.seenAt} zone={zone} /> },
    {
      head: t.t('security.sessions.change'),
      cell: (row) =>
        row.id === here ? (
          '–'
        ) : (
          <Deed
            action={`${place}/devices/${row.id}/end`}
            verb={t.t('security.sessions.end')}
            look="plain"
            confirm={t.t('security.sessions.endQuestion', { device: deviceText(t, row) })}
          />
        ),
    },
  ]
  return (
    <Section
      id="devices"
      title={t.t('security.sessions.title')}
      actions={
        hasOthers && (
          <Deed
            action={`${place}/devices/end-others`}
            verb={t.t('security.sessions.others')}
            look="plain"
            confirm={t.t('security.sessions.othersQuestion')}
          />
        )
      }
    >
      <Table t={t} caption={t.t('security.sessions.title')} captionHidden columns={columns} rows={devices} />
      {!hasOthers && <p class="hint">{t.t('security.sessions.none')}</p>}
    </Section>
  )
}

function deviceText(t: T, { browser, system }: SignedInDevice): string {
  if (browser && system) return t.t('security.sessions.on', { browser, system })
  return browser ?? system ?? t.t('security.sessions.unknown')
}
