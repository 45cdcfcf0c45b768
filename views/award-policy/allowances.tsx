import { leftOf, ORDERING_ROLES } from '../../src/domain/approval/policy.ts'
import type { Allowance, Choices } from '../../src/rooms/award-policy/policy.ts'
import { faultTexts } from '../../src/web/forms.ts'
import { whoseText } from '../approvals/policy-text.tsx'
import { Points } from '../parts/amount.tsx'
import { Button } from '../parts/button.tsx'
import type { Choice } from '../parts/control.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import { type Column, Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { type PolicyProps, typedInto, Version } from './policy-props.tsx'

type What = 'limit' | 'budget'

/** Up to what one person orders alone. */
export function Limits(props: PolicyProps) {
  return <Allowances {...props} what="limit" />
}

/** What all orders of a calendar quarter may cost together. */
export function Budgets(props: PolicyProps) {
  return <Allowances {...props} what="budget" />
}

function Allowances(props: PolicyProps & { what: What }) {
  const { t, policy, what, quarter, isManager } = props
  const rows = policy.allowances.filter((row) => row.what === what)
  const title = t.t(`approvals.policy.${what}s`)
  return (
    <Section id={`${what}s`} title={title}>
      <p class="hint">
        {what === 'limit'
          ? t.t('approvals.policy.limitsHint')
          : t.t('approvals.policy.budgetsHint', { from: t.day(quarter.from), to: t.day(quarter.to) })}
      </p>
      <Table
        t={t}
        caption={title}
        captionHidden
        rows={rows}
        rowId={({ id }) => `${what}-${id}`}
        empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t(`approvals.policy.no-${what}s`)} />}
        columns={columnsOf(props)}
      />
      {isManager && <NewAllowance {...props} />}
    </Section>
  )
}

function columnsOf({ t, what, isManager, policy, commandKey }: PolicyProps & { what: What }) {
  const columns: Column<Allowance>[] = [
    {
      head: t.t('approvals.policy.whose'),
      rowHead: true,
      cell: ({ scope, name }) => <bdi>{whoseText(t, scope, name)}</bdi>,
    },
    {
      head: t.t(what === 'limit' ? 'approvals.policy.alone' : 'approvals.policy.quarter'),
      end: true,
      cell: ({ points }) => <Points t={t} amount={points} />,
    },
  ]
  if (what === 'budget') {
    columns.push(
      {
        head: t.t('approvals.policy.spent'),
        end: true,
        cell: ({ spent }) => <Points t={t} amount={spent} />,
      },
      { head: t.t('approvals.policy.left'), end: true, cell: (row) => <Points t={t} amount={leftOf(row)} /> },
    )
  }
  if (!isManager) return columns
  columns.push({
    head: t.t('entities.column.deed'),
    cell: ({ id, scope, name }) => (
      <Deed
        action={`/company/policy/allowances/${id}/remove`}
        verb={t.t('approvals.policy.remove')}
        look="plain"
        confirm={t.t(`approvals.policy.remove-${what}`, { whose: whoseText(t, scope, name) })}
        commandKey={`${commandKey}-${id.slice(-8)}`}
      >
        <input type="hidden" name="version" value={String(policy.version)} />
      </Deed>
    ),
  })
  return columns
}

function NewAllowance(props: PolicyProps & { what: What }) {
  const { t, what, choices, commandKey, form, faults } = props
  const typed = typedInto(props, what)
  const errors = form === what ? faultTexts(t, faults) : {}
  return (
    <Form id={`new-${what}`} action="/company/policy/allowances" commandKey={`${commandKey}-${what}`} plain>
      <Version {...props} />
      <input type="hidden" name="what" value={what} />
      <ErrorSummary t={t} errors={idsOf(errors, what)} />
      <Field
        t={t}
        kind="select"
        id={`${what}-whose`}
        name="whose"
        label={t.t('approvals.policy.whose')}
        value={typed['whose']}
        error={errors['whose']}
        blank={t.t('approvals.policy.choose')}
        choices={whoseChoices(t, what, choices)}
      />
      <Field
        t={t}
        id={`${what}-points`}
        name="points"
        label={t.t(what === 'limit' ? 'approvals.policy.alone' : 'approvals.policy.quarter')}
        value={typed['points']}
        error={errors['points']}
        inputmode="numeric"
        width="short"
      />
      <div class="actions">
        <Button look="plain">{t.t(`approvals.policy.set-${what}`)}</Button>
      </div>
    </Form>
  )
}

/** Two forms of one page have the same fields: each has ids of its own. */
function idsOf(errors: Record<string, string | undefined>, what: What) {
  return Object.fromEntries(Object.entries(errors).map(([name, text]) => [`${what}-${name}`, text]))
}

function whoseChoices(t: T, what: What, { teams, costCentres, people }: Choices): Choice[] {
  const roles = what === 'limit' ? ORDERING_ROLES : []
  const orders = ({ role }: Choices['people'][number]) => ORDERING_ROLES.some((each) => each === role)
  const shown = what === 'limit' ? people.filter(orders) : people
  return [
    { value: 'company', text: whoseText(t, 'company', null) },
    ...roles.map((name) => ({ value: `role:${name}`, text: whoseText(t, 'role', name) })),
    ...teams.map((name) => ({ value: `team:${name}`, text: whoseText(t, 'team', name) })),
    ...(what === 'budget'
      ? costCentres.map((name) => ({
          value: `cost-centre:${name}`,
          text: whoseText(t, 'cost-centre', name),
        }))
      : []),
    ...shown.map(({ id, name }) => ({ value: `person:${id}`, text: name })),
  ]
}
