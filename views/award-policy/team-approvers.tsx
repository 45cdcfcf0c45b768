import { faultTexts } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { type PolicyProps, typedInto, Version } from './policy-props.tsx'

/** Who approves for a team; for the others anybody who approves. */
export function TeamApprovers(props: PolicyProps) {
  const { t, policy, isManager, choices } = props
  return (
    <Section id="approvers" title={t.t('approvals.policy.approvers')}>
      <p class="hint">{t.t('approvals.policy.approversHint')}</p>
      <Rows {...props} />
      {isManager && choices.teams.length > 0 && <NewApprover {...props} />}
      {isManager && choices.teams.length === 0 && policy.teamApprovers.length === 0 && (
        <p>{t.t('approvals.policy.noTeams')}</p>
      )}
    </Section>
  )
}

function Rows(props: PolicyProps) {
  const { t, policy, isManager, commandKey } = props
  return (
    <Table
      t={t}
      caption={t.t('approvals.policy.approvers')}
      captionHidden
      rows={policy.teamApprovers}
      empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t('approvals.policy.no-approvers')} />}
      columns={[
        { head: t.t('approvals.policy.team'), rowHead: true, cell: ({ team }) => <bdi>{team}</bdi> },
        {
          head: t.t('approvals.policy.approver'),
          cell: ({ approver, active }) => (
            <>
              <bdi>{approver}</bdi>
              {!active && <p class="hint">{t.t('approvals.policy.approverGone')}</p>}
            </>
          ),
        },
        ...(isManager
          ? [
              {
                head: t.t('entities.column.deed'),
                cell: ({ team }: PolicyProps['policy']['teamApprovers'][number]) => (
                  <Deed
                    action="/company/policy/approvers"
                    verb={t.t('approvals.policy.remove')}
                    look="plain"
                    confirm={t.t('approvals.policy.remove-approver', { team })}
                    commandKey={`${commandKey}-${policy.teamApprovers.findIndex((row) => row.team === team)}`}
                  >
                    <Version {...props} />
                    <input type="hidden" name="team" value={team} />
                  </Deed>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function NewApprover(props: PolicyProps) {
  const { t, choices, commandKey, form, faults } = props
  const typed = typedInto(props, 'approver')
  const errors = form === 'approver' ? faultTexts(t, faults) : {}
  const approvers = choices.people.filter(({ role }) => role === 'approver' || role === 'travel-manager')
  return (
    <Form id="new-approver" action="/company/policy/approvers" commandKey={`${commandKey}-team`} plain>
      <Version {...props} />
      <ErrorSummary t={t} errors={errors} />
      <Field
        t={t}
        kind="select"
        name="team"
        label={t.t('approvals.policy.team')}
        value={typed['team']}
        error={errors['team']}
        blank={t.t('approvals.policy.choose')}
        choices={choices.teams.map((team) => ({ value: team, text: team }))}
      />
      <Field
        t={t}
        kind="select"
        name="approver"
        label={t.t('approvals.policy.approver')}
        value={typed['approver']}
        error={errors['approver']}
        optional
        blank={t.t('approvals.policy.anybody')}
        choices={approvers.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <div class="actions">
        <Button look="plain">{t.t('approvals.policy.setApprover')}</Button>
      </div>
    </Form>
  )
}
