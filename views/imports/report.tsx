import { hrefOf } from '../../src/web/list.ts'
import { Amount } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { FilterChips } from '../parts/filter.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Section } from '../parts/page-head.tsx'
import { Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { CountFacts } from './count-facts.tsx'
import type { ImportPageProps } from './import-page.tsx'
import { RejectTable } from './reject-table.tsx'

const CURRENCIES = ['points', 'miles', 'status'] as const

/** What was posted; while it is being posted, what is posted so far. */
export function Report(props: ImportPageProps) {
  const { t, file, codes } = props
  if (!file.posted) return null
  const { posted } = file
  return (
    <>
      <Section
        id="counts"
        title={t.t(file.state === 'done' ? 'imports.report.title' : 'imports.report.soFar')}
      >
        <CountFacts t={t} figures={posted} />
      </Section>
      <Section id="credited" title={t.t('imports.report.credited')}>
        <KeyFacts
          facts={CURRENCIES.map((currency) => ({
            term: t.t(`common.currency.${currency}`),
            value: <Amount t={t} amount={posted[currency]} currency={currency} />,
          }))}
        />
      </Section>
      {codes.length === 0 ? (
        file.state === 'done' && <p>{t.t('imports.report.noRejects')}</p>
      ) : (
        <>
          <Reasons {...props} />
          <Rejects {...props} />
        </>
      )}
    </>
  )
}

function Reasons({ t, file, codes }: ImportPageProps) {
  return (
    <Section id="reasons" title={t.t('imports.reasons.title')}>
      <Table
        t={t}
        caption={t.t('imports.reasons.title')}
        captionHidden
        rows={codes}
        columns={[
          {
            head: t.t('imports.reject-table.reason'),
            rowHead: true,
            cell: ({ code }) => (
              <a href={`${hrefOf(`/operator/imports/${file.id}`, { code })}#rejects`}>{t.reject(code)}</a>
            ),
          },
          { head: t.t('imports.reject-table.code'), cell: ({ code }) => <code dir="ltr">{code}</code> },
          { head: t.t('imports.figure.lines'), end: true, cell: ({ lines }) => t.number(lines) },
        ]}
      />
    </Section>
  )
}

function Rejects({ t, file, rejects, code }: ImportPageProps) {
  if (!rejects) return null
  const here = `/operator/imports/${file.id}`
  const first = rejects.rows[0]
  const last = rejects.rows.at(-1)
  const key = (row: { line: number; code: string }) => `${row.line}_${row.code}`
  return (
    <Section
      id="rejects"
      title={t.t('imports.rejects.title', { findings: rejects.count, lines: rejects.lines })}
      actions={
        file.state === 'done' ? (
          <LinkButton
            href={hrefOf(`${here}/rejects.csv`, { code })}
            icon="download"
            attributes={{ download: true }}
          >
            {t.t('imports.rejects.download')}
          </LinkButton>
        ) : undefined
      }
    >
      <p class="hint">
        {t.t('imports.rejects.lead')} {t.t('imports.rejects.mend')}
      </p>
      <FilterChips
        t={t}
        active={code ? [{ text: t.reject(code), removeHref: `${here}#rejects` }] : []}
        clearHref={`${here}#rejects`}
      />
      <RejectTable t={t} rejects={rejects.rows} />
      <Paging
        t={t}
        count={rejects.count}
        newerText={t.t('imports.rejects.back')}
        olderText={t.t('imports.rejects.on')}
        newerHref={
          first && rejects.hasNewer ? `${hrefOf(here, { code, after: key(first) })}#rejects` : undefined
        }
        olderHref={
          last && rejects.hasOlder ? `${hrefOf(here, { code, before: key(last) })}#rejects` : undefined
        }
      />
    </Section>
  )
}
