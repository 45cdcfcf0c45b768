import type { Refusal } from '../../src/domain/refusal.ts'
import type { Reject } from '../../src/intake/reject.ts'
import type { CodeCount, ImportRow } from '../../src/rooms/imports/queries.ts'
import type { ListPage } from '../../src/web/list.ts'
import { asking, Button, LinkButton } from '../parts/button.tsx'
import type { Html } from '../parts/html.ts'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportState } from './import-state.tsx'
import { Preview } from './preview.tsx'
import { Report } from './report.tsx'

export type ImportPageProps = {
  readonly t: T
  readonly file: ImportRow
  readonly codes: readonly CodeCount[]
  readonly rejects: ListPage<Reject> | undefined
  readonly code: string | undefined
  readonly zone: string
  readonly mayLoad: boolean
  readonly refusal: Refusal | undefined
}

export function ImportPage(props: ImportPageProps) {
  const { t, file, refusal, zone } = props
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
      {refusal && (
        <Notice kind="refused">
          <p>{t.say(refusal)}</p>
        </Notice>
      )}
      <Said {...props} />
      {(file.state === 'checking' || file.state === 'posting') && <ImportProgress t={t} file={file} />}
      {file.preview && file.state !== 'checking' && !file.posted && <Preview t={t} file={file} />}
      {file.posted && <Report {...props} />}
      <Deeds {...props} />
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
  const form = (move: string, button: Html) => (
    <form method="post" action={`/operator/imports/${file.id}/${move}`}>
      {button}
    </form>
  )
  const withdraw = form(
    'withdraw',
    <Button
      look="danger"
      attributes={asking(t.t('imports.withdraw.ask', { name: file.name }), t.t('imports.withdraw.button'))}
    >
      {t.t('imports.withdraw.button')}
    </Button>,
  )
  if (file.state === 'ready') {
    return (
      <div class="actions">
        {form('commit', <Button>{t.t('imports.commit.button')}</Button>)}
        {withdraw}
      </div>
    )
  }
  if (file.state === 'receiving') {
    return (
      <div class="actions">
        {form('anyway', <Button>{t.t('imports.upload.anyway')}</Button>)}
        {withdraw}
      </div>
    )
  }
  if (file.state === 'checking') return <div class="actions">{withdraw}</div>
  if (file.state === 'failed') {
    return <div class="actions">{form('retry', <Button>{t.t('common.button.retry')}</Button>)}</div>
  }
  if (file.state === 'refused' || file.state === 'withdrawn') {
    return (
      <div class="actions">
        <LinkButton href="/operator/imports/new" icon="add">
          {t.t('imports.upload.title')}
        </LinkButton>
      </div>
    )
  }
  return null
}
