import type { ProofLine } from '../../src/claims/one-claim.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import type { ClaimPageProps } from './claim-page.tsx'

export function Proofs(props: ClaimPageProps & { here: string; mayAdd: boolean }) {
  const { t, here, one, mayAdd, commandKey, errors } = props
  return (
    <Section id="proofs" title={t.t('claims.proof.title')}>
      <p>{t.t('claims.proof.lead')}</p>
      <ProofList t={t} here={here} proofs={one.proofs} />
      {mayAdd && (
        <Form id="proof-form" action={`${here}/proof`} commandKey={`${commandKey}-p`} files plain>
          <Field
            t={t}
            kind="file"
            name="file"
            label={t.t('claims.proof.file')}
            error={errors['file']}
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
          />
          <div class="actions">
            <Button look="plain">{t.t('claims.proof.add')}</Button>
          </div>
        </Form>
      )}
    </Section>
  )
}

export function ProofList({ t, here, proofs }: { t: T; here: string; proofs: readonly ProofLine[] }) {
  if (proofs.length === 0) return <p class="hint">{t.t('claims.proof.nothing')}</p>
  return (
    <ul>
      {proofs.map((proof) => (
        <li>
          <a href={`${here}/proofs/${proof.id}`} download>
            <bdi>{proof.name}</bdi>
          </a>{' '}
          <span class="hint">
            ({t.t('claims.proof.kilobytes', { size: t.number(Math.ceil(proof.bytes / 1024)) })})
          </span>
        </li>
      ))}
    </ul>
  )
}
