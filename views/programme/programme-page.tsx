import type { Day } from '../../src/domain/day.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import type { DraftRow, VersionRow } from '../../src/rooms/programme/queries.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { AwardTables } from './award-tables.tsx'
import { EarningTables } from './earning-tables.tsx'
import { RateTables } from './rate-tables.tsx'
import { RestTables } from './rest-tables.tsx'

type Props = {
  readonly t: T
  readonly versions: readonly VersionRow[]
  readonly number: number | undefined
  /** Undefined before anything is published. */
  readonly programme: Programme | undefined
  readonly draft: DraftRow | undefined
  readonly today: Day
  readonly mayDraft: boolean
}

const HERE = '/operator/programme'

export function ProgrammePage(props: Props) {
  const { t, programme, number, draft, mayDraft } = props
  const make = mayDraft && !draft && (
    <LinkButton href={`${HERE}/new`} look="main" icon="add">
      {t.t('operator.programme.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={programme ? <bdi>{programme.name}</bdi> : t.t('operator.programme.title')}
        lead={
          number === undefined
            ? t.t('operator.programme.nothingYet')
            : t.t('operator.programme.version', { number })
        }
        actions={
          <>
            {number !== undefined && (
              <LinkButton
                href={`${HERE}/versions/${number}/document.json`}
                icon="download"
                attributes={{ download: true }}
              >
                {t.t('operator.programme.download')}
              </LinkButton>
            )}
            <LinkButton href="/operator/partners">{t.t('partners.list.title')}</LinkButton>
            <LinkButton href="/operator/stock">{t.t('partners.stock.title')}</LinkButton>
            {make}
          </>
        }
      />
      {draft && <Waiting t={t} draft={draft} />}
      <Section id="versions" title={t.t('operator.programme.versions')}>
        <Versions {...props} />
      </Section>
      {programme && <Document t={t} programme={programme} />}
    </>
  )
}

function Waiting({ t, draft }: { t: T; draft: DraftRow }) {
  return (
    <Notice kind="info" title={t.t('operator.programme.waiting')}>
      <p>
        <a href={`${HERE}/drafts/${draft.id}`}>
          <bdi>{draft.name}</bdi>
        </a>
        , <bdi>{draft.madeBy}</bdi>
      </p>
    </Notice>
  )
}

function Versions({ t, versions, number, today, programme }: Props) {
  const current = versions.find((version) => version.validFrom <= today)?.number
  const zone = programme?.timeZone ?? 'UTC'
  return (
    <Table
      t={t}
      caption={t.t('operator.programme.versions')}
      captionHidden
      rows={versions}
      columns={[
        {
          head: t.t('operator.programme.versionHead'),
          rowHead: true,
          cell: (row) => (
            <span>
              <a
                href={`${HERE}/versions/${row.number}`}
                {...(row.number === number && { 'aria-current': 'true' })}
              >
                {t.number(row.number)}
              </a>{' '}
              {row.number === current && <Chip tone="done">{t.t('operator.programme.inForce')}</Chip>}
              {row.validFrom > today && <Chip tone="waiting">{t.t('operator.programme.toCome')}</Chip>}
            </span>
          ),
        },
        { head: t.t('operator.programme.validFrom'), cell: (row) => <DayText t={t} day={row.validFrom} /> },
        { head: t.t('operator.programme.publishedBy'), cell: (row) => <bdi>{row.publishedBy}</bdi> },
        {
          head: t.t('operator.programme.publishedAt'),
          cell: (row) => <InstantText t={t} at={row.publishedAt} zone={zone} />,
        },
      ]}
      empty={
        <Empty t={t} filtered={false} clearHref={HERE} nothingYet={t.t('operator.programme.nothingYet')} />
      }
    />
  )
}

function Document({ t, programme }: { t: T; programme: Programme }) {
  const units = Object.values(programme.units).map(({ name }) => name)
  return (
    <>
      <Section id="facts" title={t.t('operator.programme.facts')}>
        <KeyFacts
          facts={[
            { term: t.t('operator.programme.operator'), value: <bdi>{programme.operator}</bdi> },
            { term: t.t('operator.programme.validFrom'), value: <DayText t={t} day={programme.validFrom} /> },
            { term: t.t('operator.programme.currency'), value: <bdi>{programme.currency}</bdi> },
            { term: t.t('operator.programme.zone'), value: <bdi>{programme.timeZone}</bdi> },
            { term: t.t('operator.programme.units'), value: <bdi>{t.list(units)}</bdi> },
            {
              term: t.t('operator.programme.carriers'),
              value: <bdi>{t.list(programme.carriers.map(({ code, name }) => `${code} ${name}`))}</bdi>,
            },
            { term: t.t('operator.programme.source'), value: <bdi>{programme.source}</bdi> },
          ]}
        />
      </Section>
      <EarningTables t={t} programme={programme} />
      <RateTables t={t} programme={programme} />
      <AwardTables t={t} programme={programme} />
      <RestTables t={t} programme={programme} />
    </>
  )
}
