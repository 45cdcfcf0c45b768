import type { ListHead } from '../../src/rooms/people/list-query.ts'
import type { ListFormFault } from '../../src/rooms/people/list-table.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const LIST = '/company/people/list'

export function NewListPage(props: {
  t: T
  recent: readonly ListHead[]
  zone: string
  typed?: string | undefined
  fault?: ListFormFault | undefined
}) {
  const { t, recent, zone, typed, fault } = props
  const error = fault && t.t(`peopleLists.formFault.${fault}`)
  const errors = typed ? { pasted: error } : { file: error }
  return (
    <>
      <PageHead
        title={t.t('peopleLists.title')}
        lead={t.t('peopleLists.lead')}
        actions={
          <LinkButton href={`${LIST}/template.csv`} icon="download" attributes={{ download: true }}>
            {t.t('peopleLists.form.template')}
          </LinkButton>
        }
      />
      <Form id="people-list" action={LIST} files plain>
        <ErrorSummary t={t} errors={errors} />
        <Field
          t={t}
          kind="file"
          name="file"
          label={t.t('peopleLists.form.file')}
          hint={t.t('peopleLists.form.fileHint')}
          error={errors.file}
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          filter
        />
        <Field
          t={t}
          kind="textarea"
          name="pasted"
          label={t.t('peopleLists.form.pasted')}
          hint={t.t('peopleLists.form.pastedHint')}
          value={typed}
          error={errors.pasted}
          rows={8}
          filter
        />
        <Button>{t.t('peopleLists.form.check')}</Button>
      </Form>
      {recent.length > 0 && <Recent t={t} recent={recent} zone={zone} />}
    </>
  )
}

function Recent({ t, recent, zone }: { t: T; recent: readonly ListHead[]; zone: string }) {
  return (
    <Section id="recent" title={t.t('peopleLists.recent')}>
      <Table
        t={t}
        caption={t.t('peopleLists.recent')}
        captionHidden
        rows={recent}
        columns={[
          {
            head: t.t('peopleLists.form.file'),
            rowHead: true,
            cell: (list) => (
              <a href={`${LIST}/${list.id}`}>
                <bdi>{list.name ?? t.t('peopleLists.pasted')}</bdi>
              </a>
            ),
          },
          {
            head: t.t('people.column.state'),
            cell: (list) => <Chip>{t.t(`peopleLists.state.${list.state}`)}</Chip>,
          },
          { head: t.t('peopleLists.when'), cell: (list) => <InstantText t={t} at={list.at} zone={zone} /> },
          { head: t.t('peopleLists.by'), cell: (list) => <bdi>{list.by}</bdi> },
        ]}
      />
    </Section>
  )
}
