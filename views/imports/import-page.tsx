import type { Refusal } from '../../src/domain/refusal.ts'
import type { CodeCount, ImportRow, RejectPage } from '../../src/rooms/imports/queries.ts'
import { LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import type { Html } from '../parts/html.ts'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportState } from './import-state.tsx'
import { PreviewCounts, PreviewRejects } from './preview.tsx'
import { Report } from './report.tsx'

export type ImportPageProps = {
  readonly t: T
  readonly file: ImportRow
  readonly codes: readonly CodeCount[]
  readonly rejects: RejectPage | undefined
  readonly code: string | undefined
  readonly zone: string
  readonly mayLoad: boolean
  readonly refusal: Refusal | undefined
}

export function ImportPage(props: ImportPageProps) {
  const { t, file, refusal, zone } = props
  const isForeseen = file.preview !== null && file.state !== 'checking' && !file.posted
  return (
    <>
      <PageHead
        title={<bdi>{file.name}</bdi>}
        lead={
          <>
            <ImportState t={t} state={file.state} /> <bdi>{file.byName}</bdi>,{' '}
            <InstantText t={t} at={file.at} zone={zone} />
          </>
        }
      />
      <Refused t={t} refusal={refusal} />
      <Said {...props} />
      {(file.state === 'checking' || file.state === 'posting') && <ImportProgress t={t} file={file} />}
      {isForeseen && <PreviewCounts t={t} file={file} />}
      <Deeds {...props} />
      {isForeseen && <PreviewRejects t={t} file={file} />}
      {file.posted && <Report {...props} />}
    </>
  )
}

function Said({ t, file }: ImportPageProps) {
  const { state, refusal } = file
  const sentence = refusal && t.reject(refusal['code'] ?? '', refusal)
  if (state === 'refused') {
    return (
      <Notice kind="refused" title={t.say({ refused: 'file-refused' })}>
        <p>{sentence}</p>
      </Notice>
    )
  }
  if (state === 'failed') {
    return (
      <Notice kind="refused" title={t.t('imports.failed.title')}>
        <p>{t.t('imports.failed.text')}</p>
      </Notice>
    )
  }
  if (state === 'withdrawn') return <Notice kind="info">{t.t('imports.withdrawn')}</Notice>
  return sentence ? <Notice kind="warning">{sentence}</Notice> : null
}

/** What can be decided about the file as it stands now. */
function Deeds({ t, file, mayLoad }: ImportPageProps) {
  if (!mayLoad) return null
  const here = `/operator/imports/${file.id}`
  const withdraw = (
    <Deed
      action={`${here}/withdraw`}
      verb={t.t('imports.withdraw.button')}
      look="danger"
      confirm={t.t('imports.withdraw.ask', { name: file.name })}
    />
  )
  const deeds: Partial<Record<typeof file.state, Html>> = {
    receiving: (
      <>
        <Deed action={`${here}/anyway`} verb={t.t('imports.upload.anyway')} />
        {withdraw}
      </>
    ),
    checking: withdraw,
    ready: (
      <>
        <Deed action={`${here}/commit`} verb={t.t('imports.commit.button')} />
        {withdraw}
      </>
    ),
    failed: <Deed action={`${here}/retry`} verb={t.t('common.button.retry')} />,
    refused: <Again t={t} />,
    withdrawn: <Again t={t} />,
  }
  const own = deeds[file.state]
  return own === undefined ? null : (
    <section class="section">
      <div class="actions">{own}</div>
    </section>
  )
}

function Again({ t }: { t: T }) {
  return (
    <LinkButton href="/operator/imports/new" icon="add">
      {t.t('imports.upload.title')}
    </LinkButton>
  )
}
