/** `tandem programme`: check a document, print its schema, ask its expiry rules. */
import { NEVER } from '../domain/day.ts'
import { expiryDay } from '../domain/rating/expiry.ts'
import { CURRENCIES } from '../domain/rating/rated.ts'
import { programmeJsonSchema } from '../programme/json-schema.ts'
import { command, DATA_WRONG, dayOption, type Io, needed, OK, readArguments, Usage } from './command.ts'
import { readProgramme } from './programme-file.ts'

const HELP = `tandem programme check FILE | schema | expiry --programme FILE --currency points --on DAY
  check FILE   loads the document and lists every error as "path: found ...; expected ..."
  schema       prints the JSON Schema of programme documents
  expiry       last day of a credit: --programme FILE --currency points|miles|status --on DAY [--joined DAY]
               [--status STATUS] [--json]; DAY is the day of the flight and of the credit alike
Exit code 0; 1 when the document has errors; 2 when the call is wrong.`

const OPTIONS = {
  programme: { type: 'string' },
  currency: { type: 'string' },
  on: { type: 'string' },
  joined: { type: 'string' },
  status: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values']

export async function run(argv: string[], io: Io): Promise<number> {
  return command(io, HELP, async () => {
    const { values, positionals } = readArguments(argv, OPTIONS)
    if (values.help) {
      io.stdout(HELP)
      return OK
    }
    switch (positionals[0]) {
      case 'check':
        return check(positionals[1], io)
      case 'schema':
        io.stdout(JSON.stringify(programmeJsonSchema(), null, 2))
        return OK
      case 'expiry':
        return expiry(values, io)
      default:
        throw new Usage(`${positionals[0] ?? 'nothing'}: check, schema or expiry`)
    }
  })
}

async function check(path: string | undefined, io: Io): Promise<number> {
  if (path === undefined) throw new Usage('check needs a file')
  const document = await readProgramme(path, io)
  if (document === undefined) return DATA_WRONG
  const { name, validFrom, earning, tables, promotions } = document
  io.stdout(
    `${name}, valid from ${validFrom}: ${earning.length} earning rules, ${tables.length} tables, ${promotions.length} promotions. No errors.`,
  )
  return OK
}

async function expiry(values: Values, io: Io): Promise<number> {
  const on = dayOption(needed(values.on, 'on'), 'on')
  const currency = CURRENCIES.find((name) => name === needed(values.currency, 'currency'))
  if (currency === undefined) throw new Usage(`--currency ${values.currency}: ${CURRENCIES.join(', ')}`)
  const document = await readProgramme(needed(values.programme, 'programme'), io)
  if (document === undefined) return DATA_WRONG
  const joinedOn = values.joined === undefined ? null : dayOption(values.joined, 'joined')
  const days = { flight: on, issue: on, credit: on }
  const expiresOn = expiryDay(document, currency, days, { joinedOn, status: values.status ?? null })
  const shown = expiresOn === NEVER ? null : expiresOn
  io.stdout(
    values.json ? JSON.stringify({ currency, on, expiresOn: shown }) : (shown ?? 'It does not lapse.'),
  )
  return OK
}
