/** `npm run bench -- [import] [redeem] [pages] [--coupons 200000] [--rounds 3] [--seconds 10]` */
import { parseArgs } from 'node:util'
import { bench, PARTS } from './bench.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    coupons: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
  },
})
const held = await bench({
  parts: positionals.length === 0 ? PARTS : PARTS.filter((part) => positionals.includes(part)),
  coupons: Number(values.coupons),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  say: (line) => process.stdout.write(`${line}\n`),
})
process.exitCode = held ? 0 : 1
