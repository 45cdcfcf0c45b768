/** What waits on the operator's desks: who may open a queue, whose turn it is, how many and how old. */
import type { OperatorRole } from '../../src/db/tables/people.ts'
import type { Queue, QueueName } from '../../src/rooms/operator/queries.ts'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

const HREF: Readonly<Record<QueueName, string>> = {
  companies: '/operator/companies?state=applied',
  entities: '/operator/companies?entities=applied',
  claims: '/operator/claims?state=with-operator',
  orders: '/operator/orders',
  importsReady: '/operator/imports',
  importsFailed: '/operator/imports?state=failed',
  adjustments: '/operator/adjustments?state=asked',
  draft: '/operator/programme',
  numbers: '/operator/numbers',
  outbox: '/operator/outbox?state=waiting',
}

/** Names on tickets are for those who decide on them, and for who checks the deciding. */
export function mayOpen(queue: QueueName, role: OperatorRole): boolean {
  if (queue === 'claims' || queue === 'orders') return role !== 'programme-manager'
  return queue !== 'numbers' || role === 'support' || role === 'auditor'
}

/** Whose turn it is: the others may look. */
const DECIDERS: Readonly<Record<QueueName, readonly OperatorRole[]>> = {
  companies: ['support', 'programme-manager'],
  entities: ['support', 'programme-manager'],
  claims: ['support'],
  orders: ['support'],
  importsReady: ['support', 'programme-manager'],
  importsFailed: ['support', 'programme-manager'],
  adjustments: ['programme-manager', 'finance'],
  draft: ['programme-manager', 'finance'],
  numbers: ['support'],
  outbox: ['support', 'programme-manager'],
}

export function mayDecide(queue: QueueName, role: OperatorRole): boolean {
  return DECIDERS[queue].includes(role)
}

type Props = {
  readonly t: T
  readonly queues: readonly Queue[]
  readonly now: Date
  readonly title: string
}

export function Queues({ t, queues, now, title }: Props) {
  return (
    <Table
      t={t}
      caption={title}
      captionHidden
      rows={queues}
      columns={[
        {
          head: t.t('operator.home.what'),
          rowHead: true,
          cell: ({ name }) => <a href={HREF[name]}>{t.t(`operator.queue.${name}`)}</a>,
        },
        { head: t.t('operator.home.count'), end: true, cell: ({ count }) => <bdi>{t.number(count)}</bdi> },
        {
          head: t.t('operator.home.oldest'),
          end: true,
          cell: ({ oldest }) => (oldest ? age(t, oldest, now) : '–'),
        },
      ]}
    />
  )
}

const HOUR = 3_600_000

function age(t: T, since: Date, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / HOUR))
  if (hours === 0) return t.t('operator.age.now')
  if (hours < 48) return t.t('operator.age.hours', { count: hours })
  return t.t('operator.age.days', { count: Math.floor(hours / 24) })
}
