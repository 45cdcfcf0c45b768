import type { PromotionNames } from '../../src/programme/promotion-names.ts'
import type { StatementFacts } from '../../src/statement/build-statement.ts'
import { groupsOf } from '../../src/statement/build-statement.ts'
import { isWhole } from '../../src/statement/slice.ts'
import type { PersonPart } from '../../src/statement/splits.ts'
import type { StatementLine } from '../../src/statement/statement-lines.ts'
import type { Value } from '../../src/statement/value.ts'
import { Points } from '../parts/amount.tsx'
import type { Html } from '../parts/html.ts'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { openRows } from './fold.tsx'
import { StatementGroupTable } from './group-table.tsx'
import { KindTable } from './kind-table.tsx'
import { LapsingSection } from './lapsing-section.tsx'
import { type LinePages, LinePaging } from './line-paging.tsx'
import { CentreTable, PersonTable, SplitTable } from './split-table.tsx'
import { ValueSection } from './value-section.tsx'

export type StatementBodyProps = {
  readonly t: T
  readonly facts: StatementFacts
  /** Of this page. */
  readonly lines: readonly StatementLine[]
  readonly pages: LinePages
  readonly promotions: PromotionNames
  readonly persons?: readonly PersonPart[] | undefined
  readonly value: Value
  /** What the address asks for beside the page of lines and the day of lapsing. */
  readonly params: Readonly<Record<string, string | undefined>>
  readonly path: string
  readonly lapsesUntil: string | undefined
  /** Shown when there are no lines. */
  readonly nothing: string
  /** Number, hash and verdict of a closed statement. */
  readonly children?: Html
}

/** Balances, lines by kind, splits, lapsing, value: the same for a closed month, a running one and any days. */
export function StatementBody(props: StatementBodyProps) {
  const { t, facts, lines, pages, promotions, persons, value } = props
  const groups = groupsOf(facts.kinds, lines)
  const open = openRows(groups.map((group) => group.lines.length))
  const isPaged = facts.lineCount > lines.length
  const whole = isWhole(facts.slice)
  return (
    <>
      <div class="stack">
        <Balances t={t} facts={facts} />
        {props.children}
        {facts.lineCount === 0 && (
          <div class="empty">
            <p>{props.nothing}</p>
          </div>
        )}
      </div>
      {isPaged && (
        <Section id="subtotals" title={t.t('statements.subtotals')}>
          <KindTable t={t} facts={facts} />
        </Section>
      )}
      {groups.map((group, at) => (
        <Section id={group.kind} title={t.t(`statement.kind.${group.kind}`)}>
          <StatementGroupTable
            t={t}
            group={group}
            promotions={promotions}
            parts={isPaged}
            balances={whole}
            open={open[at] ?? 1}
          />
        </Section>
      ))}
      {isPaged && (
        <LinePaging t={t} facts={facts} lines={lines} pages={pages} path={props.path} params={props.params} />
      )}
      {facts.split.length > 0 && (
        <Section id="entities" title={t.t('entities.split.title')}>
          <SplitTable t={t} split={facts.split} company={facts.company.name} />
        </Section>
      )}
      {facts.centres.length > 0 && (
        <Section id="centres" title={t.t('statements.split.centres')}>
          <CentreTable t={t} centres={facts.centres} />
        </Section>
      )}
      {persons !== undefined && persons.length > 0 && (
        <Section id="persons" title={t.t('statements.split.persons')}>
          <PersonTable t={t} persons={persons} />
        </Section>
      )}
      {whole && (
        <LapsingSection
          t={t}
          facts={facts}
          path={props.path}
          params={props.params}
          until={props.lapsesUntil}
        />
      )}
      {whole && <ValueSection t={t} value={value} facts={facts} />}
    </>
  )
}

/** Opening, what came in, what went out, closing: the four numbers that tie. */
function Balances({ t, facts }: { t: T; facts: StatementFacts }) {
  const { number, company, opening, closing, cameIn, wentOut } = facts
  return (
    <KeyFacts
      facts={[
        { term: t.t('statement.opening'), value: <Points t={t} amount={opening} /> },
        { term: t.t('statement.in'), value: <Points t={t} amount={cameIn} signed /> },
        { term: t.t('statement.out'), value: <Points t={t} amount={wentOut} signed /> },
        { term: t.t('statement.closing'), value: <Points t={t} amount={closing} /> },
        { term: t.t('statement.number'), value: <bdi dir="ltr">{number}</bdi> },
        { term: t.t('statement.corporateId'), value: <bdi dir="ltr">{company.corporateId ?? '–'}</bdi> },
      ]}
    />
  )
}
