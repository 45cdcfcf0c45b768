import type { Group, GroupKind } from '../../src/rooms/people/groups.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Empty } from '../parts/empty.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

const HERE = '/company/people/groups'

type Props = {
  readonly t: T
  readonly costCentres: readonly Group[]
  readonly teams: readonly Group[]
  readonly mayRename: boolean
}

export function GroupsPage({ t, costCentres, teams, mayRename }: Props) {
  return (
    <>
      <PageHead title={t.t('groups.title')} lead={t.t('groups.lead')} />
      <Groups t={t} kind="costCentre" groups={costCentres} mayRename={mayRename} />
      <Groups t={t} kind="team" groups={teams} mayRename={mayRename} />
    </>
  )
}

function Groups(props: { t: T; kind: GroupKind; groups: readonly Group[]; mayRename: boolean }) {
  const { t, kind, groups, mayRename } = props
  return (
    <Section id={kind} title={t.t(`groups.caption.${kind}`)}>
      <Table
        t={t}
        caption={t.t(`groups.caption.${kind}`)}
        captionHidden
        rows={groups}
        empty={<Empty t={t} filtered={false} clearHref={HERE} nothingYet={t.t(`groups.none.${kind}`)} />}
        columns={[
          {
            head: t.t(`peopleLists.column.${kind}`),
            rowHead: true,
            cell: ({ name }) => (
              <a href={hrefOf('/company/people', { [kind]: name })}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { head: t.t('groups.people'), end: true, cell: ({ people }) => t.number(BigInt(people)) },
          { head: t.t('groups.left'), end: true, cell: ({ left }) => t.number(BigInt(left)) },
          ...(kind === 'costCentre'
            ? [
                {
                  head: t.t('groups.flights'),
                  end: true,
                  cell: ({ flights }: Group) => t.number(BigInt(flights)),
                },
              ]
            : []),
          ...(mayRename
            ? [
                {
                  head: t.t('groups.deed'),
                  cell: ({ name }: Group) => (
                    <a href={hrefOf(`${HERE}/rename`, { kind, name })}>{t.t('groups.rename.verb')}</a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
