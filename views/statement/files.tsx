import { STATEMENT_FORMATS, statementFile } from '../../src/statement/formats.ts'
import type { Params } from '../../src/web/list.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { T } from '../words/words.ts'

/** Everything a statement can be taken away as; the two that people want most stand first. */
export function Files({ t, params }: { t: T; params: Params }) {
  const link = (format: (typeof STATEMENT_FORMATS)[number]) => (
    <a class="button plain" href={statementFile(format, params)} download>
      <Icon name="download" />
      <span>{t.t(`statements.file.${format}`)}</span>
    </a>
  )
  return (
    <>
      {STATEMENT_FORMATS.map(link)}
      <Button look="plain" icon="print" type="button" attributes={{ 'data-print': true, hidden: true }}>
        {t.t('common.button.print')}
      </Button>
    </>
  )
}

/** The ways to other statements. */
export function Elsewhere({ t }: { t: T }) {
  return (
    <p class="actions no-print">
      <a href="/company/statements">{t.t('statements.short')}</a>
      <a href="/company/statement?from=&to=">{t.t('statements.any.short')}</a>
      <a href="/company/exports">{t.t('exports.short')}</a>
    </p>
  )
}
