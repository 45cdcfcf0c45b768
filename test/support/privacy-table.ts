/** The declaration as people read it: `docs/privacy-matrix.md`. */
import { IMPERSONAL, PERSONAL } from './privacy-declared.ts'
import { type Field, type Subject, VIEWERS } from './privacy-fields.ts'

const HEAD = `# Who sees what of a person

Every column that holds something of a person, and who is ever shown it: on a page, in a file, in a mail or in an answer
of the JSON interface. Written from \`test/support/privacy-declared.ts\`; \`test/rooms/privacy-matrix.test.ts\` puts a value
of its own into each of them, asks for every route as everybody, and fails when something is shown that is not in here, or
is in here and shown nowhere. \`npx vitest run -c test/vitest.config.ts --project pglite test/rooms/privacy-matrix.test.ts --update\`
writes this file again.

**person** is the one it is about, on their own pages and in their own mail; **colleague** a traveller of the same company;
**link** whoever holds a link that was mailed to the person; **feed** a machine with a key. The others are roles of the
company, of another company, and of the airline's staff.
`

export function privacyTable(): string {
  const subjects = Object.entries(PERSONAL).map(([name, subject]) => section(name, subject))
  const others = Object.entries(IMPERSONAL).map(([table, why]) => `| \`${table}\` | ${why} |`)
  const rest = [
    '## Tables without anything of a member',
    '',
    '| Table | What it holds |',
    '|---|---|',
    ...others,
  ]
  return `${[HEAD, ...subjects, rest.join('\n')].join('\n')}\n`
}

function section(name: string, { table, of, fields }: Subject): string {
  const rows = Object.entries(fields).map(([column, field]) => `| \`${column}\` | ${seenBy(field)} |`)
  const title = `## ${of.charAt(0).toUpperCase()}${of.slice(1)}`
  return [
    title,
    '',
    `\`${table}\`, called \`${name}\``,
    '',
    '| Field | Seen by |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function seenBy(field: Field): string {
  if ('same' in field) return `as \`${field.same}\``
  if ('unseen' in field) return `not looked for: ${field.unseen}`
  return VIEWERS.filter((viewer) => field.seen.includes(viewer)).join(', ') || '**nobody**'
}
