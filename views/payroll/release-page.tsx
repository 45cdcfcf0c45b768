import { hrefOf } from '../../src/web/list.ts'
import { Chip } from '../parts/chip.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

type Year = {
  readonly companyId: string
  readonly companyName: string
  readonly year: number
  readonly released: boolean
  readonly commandKey: string
}
type Props = {
  readonly t: T
  readonly here: string
  readonly years: readonly Year[]
  readonly done: 'release' | 'withdraw' | undefined
}

export function ReleasePage({ t, here, years, done }: Props) {
  return (
    <>
      <PageHead title={t.t('payroll.release.title')} lead={t.t('payroll.release.lead')} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`payroll.release.done.${done}`)}</p>
        </Notice>
      )}
      <Table
        t={t}
        caption={t.t('payroll.release.title')}
        captionHidden
        rows={years}
        empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t('payroll.release.empty')} />}
        columns={[
          {
            head: t.t('payroll.release.employer'),
            rowHead: true,
            cell: ({ companyName }) => <bdi>{companyName}</bdi>,
          },
          { head: t.t('payroll.year'), headed: true, cell: ({ year }) => String(year) },
          {
            head: t.t('payroll.release.state'),
            cell: ({ released }) =>
              released ? (
                <Chip tone="done">{t.t('payroll.release.released')}</Chip>
              ) : (
                <Chip>{t.t('payroll.release.private')}</Chip>
              ),
          },
          {
            head: t.t('payroll.release.sheet'),
            cell: ({ companyId, year }) => (
              <a href={hrefOf(`${here}/${companyId}`, { year: String(year) })}>
                {t.t('payroll.release.look')}
              </a>
            ),
          },
          { head: t.t('payroll.release.change'), cell: (year) => <Change t={t} here={here} {...year} /> },
        ]}
      />
      <p class="hint">{t.t('payroll.release.note')}</p>
    </>
  )
}

function Change({
  t,
  here,
  companyId,
  companyName,
  year,
  released,
  commandKey,
}: Year & { t: T; here: string }) {
  const what = released ? 'withdraw' : 'release'
  const facts = { company: companyName, year: String(year) }
  return (
    <Deed
      action={here}
      look="plain"
      verb={t.t(`payroll.release.${what}`)}
      confirm={t.t(`payroll.release.${what}Question`, facts)}
      commandKey={commandKey}
    >
      <input type="hidden" name="company" value={companyId} />
      <input type="hidden" name="year" value={String(year)} />
      <input type="hidden" name="what" value={what} />
    </Deed>
  )
}
