/** Every part with invented values: for tests and for looking at. Not a room; nobody is led here. */

import * as data from './gallery-data.ts'
import { Forms } from './gallery-forms.tsx'
import { Layout, type Theme } from './layout.tsx'
import { Amount, Miles, Money, Points } from './parts/amount.tsx'
import { Balance } from './parts/balance.tsx'
import { asking, Button, LinkButton } from './parts/button.tsx'
import { Card, Cards } from './parts/card.tsx'
import { Chip } from './parts/chip.tsx'
import { Code } from './parts/code.tsx'
import { Empty } from './parts/empty.tsx'
import { Explain } from './parts/explain.tsx'
import { Field } from './parts/field.tsx'
import { FilterBar, FilterChips } from './parts/filter.tsx'
import type { Html } from './parts/html.ts'
import { JourneyStrip } from './parts/journey-strip.tsx'
import { KeyFacts } from './parts/key-facts.tsx'
import { MonthBars } from './parts/month-bars.tsx'
import { Notice } from './parts/notice.tsx'
import { PageHead, Section } from './parts/page-head.tsx'
import { ExportLink, Paging } from './parts/paging.tsx'
import { Progress } from './parts/progress.tsx'
import { Steps } from './parts/steps.tsx'
import { Table } from './parts/table.tsx'
import { DayText, InstantText } from './parts/time.tsx'
import type { T } from './words/words.ts'

export function Gallery({ t, theme }: { t: T; theme?: Theme }) {
  return (
    <Layout
      t={t}
      viewer={{
        name: 'Ada Lovelace',
        email: 'ada@acme.example',
        company: 'ACME Maschinenbau GmbH',
      }}
      page={{
        title: t.t('common.nav.home'),
        nav: 'company',
        current: 'home',
        path: '/gallery',
        crumbs: [{ href: '/', text: t.t('common.nav.trips') }],
        waiting: { trips: 3 },
      }}
      notices={[{ kind: 'done', text: t.t('common.state.done') }]}
      demo
      theme={theme}
    >
      <PageHead
        title={t.t('common.balance.byDay')}
        lead={t.t('common.export.hint')}
        actions={<ExportLink t={t} href="/x.csv" format="CSV" />}
      />
      <Balance t={t} id="balance" available={32350n} locked={710n} lots={data.lots} />
      <Pictures t={t} />
      <Lists t={t} />
      <Words t={t} />
      <Forms t={t} />
    </Layout>
  )
}

function Pictures({ t }: { t: T }) {
  return (
    <>
      <Section id="months" title={t.t('common.chart.perMonth', { currency: t.t('common.currency.points') })}>
        <MonthBars t={t} id="bars" months={data.months} />
      </Section>
      <Section id="journey" title={t.t('common.earned.journey')}>
        <JourneyStrip t={t} coupons={data.coupons} />
      </Section>
    </>
  )
}

function Lists({ t }: { t: T }) {
  return (
    <Section id="list" title={t.t('common.paging.label')}>
      <FilterBar t={t} action="/gallery" target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('common.button.search')}
          filter
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('common.filter.label')}
          filter
          blank={t.t('common.field.choose')}
          choices={[{ value: 'done', text: t.t('common.state.done') }]}
        />
      </FilterBar>
      <FilterChips t={t} clearHref="/gallery" active={[{ text: 'FRA', removeHref: '/gallery?' }]} />
      <div id="rows" class="stack">
        <StatementTable t={t} phone="cards" />
        <Paging t={t} count={4} newerHref="?after=1" olderHref="?before=9" />
      </div>
      <Section id="finance" title={t.t('common.chart.table')}>
        <StatementTable t={t} phone="scroll" />
      </Section>
      <Section id="empty" title={t.t('common.empty.nothingYet')}>
        <Empty
          t={t}
          filtered={false}
          clearHref="/"
          action={
            <LinkButton href="/" icon="add">
              {t.t('common.button.add')}
            </LinkButton>
          }
        />
        <Empty t={t} filtered clearHref="/" />
      </Section>
    </Section>
  )
}

const TONE = { done: 'done', waiting: 'waiting', refused: 'refused' } as const

function StatementTable({ t, phone }: { t: T; phone: 'cards' | 'scroll' }) {
  return (
    <Table
      t={t}
      caption={t.t('common.nav.statement')}
      phone={phone}
      rows={data.statementRows}
      columns={[
        {
          head: t.t('common.chart.month'),
          rowHead: true,
          sort: { href: '?sort=day', order: 'descending' },
          cell: ({ day }) => <DayText t={t} day={day} />,
        },
        { head: t.t('common.nav.trips'), cell: ({ text }) => <bdi>{text}</bdi> },
        {
          head: t.t('common.state.waiting'),
          cell: ({ state }) => <Chip tone={TONE[state]}>{t.t(`common.state.${state}`)}</Chip>,
        },
        {
          head: t.t('common.currency.points'),
          end: true,
          sort: { href: '?sort=points' },
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
        {
          head: t.t('common.balance.available'),
          end: true,
          cell: ({ balance }) => <Points t={t} amount={balance} />,
        },
      ]}
    />
  )
}

function Words({ t }: { t: T }) {
  return (
    <Section id="words" title={t.t('common.layout.messages')}>
      <Notice kind="info" title={t.t('common.demo.title')}>
        <p>{t.t('common.demo.text')}</p>
      </Notice>
      <Notice kind="warning">
        <p>{t.t('common.balance.nothingLapses')}</p>
      </Notice>
      <Notice kind="refused">
        <p>{t.say({ refused: 'not-enough-points', detail: { missing: 50 } })}</p>
      </Notice>
      <KeyFacts
        facts={[
          { term: t.t('common.currency.miles'), value: <Miles t={t} amount={7704n} /> },
          { term: t.t('common.currency.status'), value: <Amount t={t} amount={1n} currency="status" /> },
          { term: t.t('trace.label.fare'), value: <Money t={t} minor={124000n} currency="EUR" /> },
          { term: t.t('common.state.running'), value: <InstantText t={t} at={AT} zone="Europe/Berlin" /> },
        ]}
      />
      <p class="actions">
        <Chip>{t.t('common.state.draft')}</Chip>
        <Chip tone="points">{t.t('common.currency.points')}</Chip>
        <Chip tone="miles">{t.t('common.currency.miles')}</Chip>
      </p>
      <Explain t={t} trace={data.trace} open />
      <Cards>
        <Card
          title={t.t('common.nav.awards')}
          chip={<Chip tone="waiting">{t.t('common.state.waiting')}</Chip>}
          actions={
            <Button attributes={asking(t.t('common.confirm.irreversible'), t.t('common.button.approve'))}>
              {t.t('common.button.approve')}
            </Button>
          }
        >
          <Points t={t} amount={40000n} />
        </Card>
        <Card title={t.t('common.code.label')}>
          <Code t={t} code="TNDM-7Q4K-92XF" />
        </Card>
      </Cards>
      <Progress t={t} id="job" label={t.t('common.state.running')} done={1240} total={5000} />
      <Steps t={t} label={t.t('common.nav.account')} steps={steps(t)} />
    </Section>
  )
}

const AT = new Date('2026-11-22T14:05:00Z')

function steps(t: T): { text: Html; state: 'done' | 'current' | 'open' }[] {
  return [
    { text: t.t('common.nav.account'), state: 'done' },
    { text: t.t('common.nav.people'), state: 'current' },
    { text: t.t('common.nav.awards'), state: 'open' },
  ]
}
