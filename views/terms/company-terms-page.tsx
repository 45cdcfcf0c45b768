import type { Refusal } from '../../src/domain/refusal.ts'
import type { TermsStanding } from '../../src/terms/standing.ts'
import { inLanguage } from '../../src/terms/versions.ts'
import { LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { TermsText } from './terms-text.tsx'

type Props = {
  readonly t: T
  readonly company: string
  /** What holds first, then what comes. */
  readonly standing: readonly TermsStanding[]
  readonly zone: string
  readonly mayAnswer: boolean
  readonly commandKeys: readonly string[]
  readonly done: 'accepted' | 'refused' | undefined
  readonly refusal?: Refusal | undefined
}

export function CompanyTermsPage(props: Props) {
  const { t, standing, done, refusal, mayAnswer } = props
  return (
    <>
      <PageHead title={t.t('terms.title')} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`terms.company.done.${done}`)}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      {standing.map((version, index) => (
        <Version {...props} version={version} commandKey={props.commandKeys[index] ?? ''} />
      ))}
      {standing.length === 1 && <p>{t.t('terms.company.noneComes')}</p>}
      {!mayAnswer && standing.some(({ asked }) => asked) && (
        <p class="hint">{t.t('terms.company.readOnly')}</p>
      )}
    </>
  )
}

function Version(props: Props & { version: TermsStanding; commandKey: string }) {
  const { t, version, mayAnswer } = props
  const { label, holds, asked } = version
  const day = t.day(version.validFrom)
  const changes = inLanguage(version.changes, t.lang)
  const title = holds
    ? t.t('terms.company.holds', { version: label })
    : t.t('terms.company.comes', { day, version: label })
  return (
    <Section id={`version-${label.replaceAll('.', '-')}`} title={title}>
      {holds && <p>{t.t('terms.company.since', { day })}</p>}
      <Said {...props} />
      {changes.text !== '' && (
        <>
          <h3>{t.t('terms.changesTitle')}</h3>
          <TermsText t={t} of={changes} />
        </>
      )}
      <p>
        <a href={`/terms/${label}`}>{t.t('terms.read', { version: label })}</a>
      </p>
      {asked && mayAnswer && <Answers {...props} />}
    </Section>
  )
}

function Said({ t, version, zone }: Props & { version: TermsStanding }) {
  const { said, asked, holds } = version
  const closing = t.day(version.validFrom)
  const told = said && { name: said.by, day: t.instant(said.at, zone) }
  if (told && said.answer === 'accepted') return <p>{t.t('terms.company.acceptedBy', told)}</p>
  if (told) {
    return (
      <Notice kind="warning">
        <p>
          {t.t('terms.company.refusedBy', { ...told, closing })} {!holds && t.t('terms.company.takeBack')}
        </p>
      </Notice>
    )
  }
  if (!asked) return <p>{t.t('terms.company.acceptedByJoining')}</p>
  return (
    <Notice kind="warning">
      <p>{t.t(holds ? 'terms.company.due' : 'terms.company.open')}</p>
    </Notice>
  )
}

/** What is in force can only be accepted; who does not want it leaves the programme. */
function Answers({
  t,
  version,
  company,
  commandKey,
}: Props & { version: TermsStanding; commandKey: string }) {
  const { label, holds, said } = version
  const here = `/company/terms/${label}`
  if (holds && said) return null
  return (
    <>
      <div class="actions">
        <Deed
          action={`${here}/accept`}
          verb={t.t('terms.company.accept', { version: label })}
          confirm={t.t('terms.company.acceptQuestion', { version: label, company })}
          commandKey={commandKey}
        />
        {!holds && !said && <LinkButton href={`${here}/refuse`}>{t.t('terms.company.refuse')}</LinkButton>}
      </div>
      {holds && <p class="hint">{t.t('terms.company.leave')}</p>}
    </>
  )
}
