/** `npm run bench -- [import] [redeem] [pages] [export] [--coupons 200000] [--lines 1000000] [--rounds 3] [--seconds 10]` */
import { parseArgs } from 'node:util'
import { bench, EXPORT, PARTS } from './bench.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    coupons: { type: 'string', default: '200000' },
    lines: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
  },
})
const held = await bench({
  parts:
    positionals.length === 0
      ? PARTS
      : ([...PARTS, EXPORT] as const).filter((part) => positionals.includes(part)),
  lines: Number(values.lines),
  coupons: Number(values.coupons),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  say: (line) => process.stdout.write(`${line}\n`),
})
process.exitCode = held ? 0 : 1
