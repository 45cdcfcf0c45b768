/** tandem <command>: the same code as the portal, from a terminal. */
import { COMMANDS } from './cli/commands.ts'
import type { Io } from './cli/io.ts'

const io: Io = {
  stdout: (line) => process.stdout.write(`${line}\n`),
  stderr: (line) => process.stderr.write(`${line}\n`),
}

const [name, ...rest] = process.argv.slice(2)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone: `tandem rate … | head` is no fault.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main()

async function main(): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    usage(io.stdout)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS[name]
  if (!command) {
    io.stderr(`tandem: '${name}' is not a command.`)
    usage(io.stderr)
    return 2
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    io.stderr(`tandem ${name}: ${error instanceof Error ? error.message : 'failed'}`)
    return 1
  }
}

function usage(say: (line: string) => void): void {
  say('usage: npm run -s tandem -- <command> [options]')
  say('')
  for (const [each, { summary }] of Object.entries(COMMANDS)) say(`  ${each.padEnd(11)} ${summary}`)
  say('')
  say('  --json      answers in JSON      --help      says more of one command')
  say('Exit codes: 0 done, 1 something in the data is wrong, 2 the command line is wrong.')
}
