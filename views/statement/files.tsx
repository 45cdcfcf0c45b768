import { STATEMENT_FORMATS, type StatementFormat, statementFile } from '../../src/statement/formats.ts'
import type { Params } from '../../src/web/list.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { T } from '../words/words.ts'

/** What people want most; the rest stands below, under `MoreFiles`. */
const FIRST: readonly StatementFormat[] = ['xlsx', 'pdf']

/** A statement for a spreadsheet, on paper, and printed as it stands. */
export function Files({ t, params }: { t: T; params: Params }) {
  return (
    <>
      {FIRST.map((format) => (
        <a class="button plain" href={statementFile(format, params)} download>
          <Icon name="download" />
          <span>{t.t(`statements.file.${format}`)}</span>
        </a>
      ))}
      <Button look="plain" icon="print" type="button" attributes={{ 'data-print': true, hidden: true }}>
        {t.t('common.button.print')}
      </Button>
    </>
  )
}

/** The other files of this statement, and the ways to other statements. */
export function Elsewhere({ t, params }: { t: T; params?: Params | undefined }) {
  const others = STATEMENT_FORMATS.filter((format) => !FIRST.includes(format))
  return (
    <nav class="ways" aria-label={t.t('statements.file.label')}>
      {params &&
        others.map((format) => (
          <a href={statementFile(format, params)} download>
            <Icon name="download" />
            {t.t(`statements.file.${format}`)}
          </a>
        ))}
      <a href="/company/statements">{t.t('statements.short')}</a>
      <a href="/company/statement?from=&to=">{t.t('statements.any.short')}</a>
      <a href="/company/exports">{t.t('exports.short')}</a>
      <a href="/company/payroll">{t.t('payroll.release.title')}</a>
    </nav>
  )
}
