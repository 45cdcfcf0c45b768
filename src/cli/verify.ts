import { verifyLedger } from '../db/ledger/verify.ts'
import { withScope } from '../db/scope.ts'
import { verifyStatements } from '../statement/verify-statements.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, { usage: 'verify [--json]', words: 0 })
  if ('exit' in asked) return asked.exit
  return withDatabase(io, async ({ db }) => {
    const ledger = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
    const closed = await verifyStatements(db)
    const { accounts, entries } = ledger
    const { statements } = closed
    const findings = [...ledger.findings, ...closed.findings]
    if (asked.json)
      io.stdout(jsonText({ holds: findings.length === 0, accounts, entries, statements, findings }))
    else {
      for (const { rule, row, detail } of findings) io.stderr(`${rule} — broken at ${row}: ${detail}`)
      io.stdout(
        findings.length === 0
          ? `The ledger holds: ${accounts} accounts, ${entries} entries, ${statements} closed statements.`
          : `The ledger is broken: first at ${findings[0]?.row}.`,
      )
    }
    return findings.length === 0 ? 0 : 1
  })
}
