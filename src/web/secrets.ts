/** Passwords and tokens at rest. */
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's equivalent of N=2^17 p=1 that fits a Worker's memory: 32 MiB. Stored with each hash, raised at sign-in. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const
const KEY_BYTES = 32
const AT_ONCE = 2
const WAITING_MOST = 50

/** SHA-256: enough for tokens of 256 bits by chance; never for passwords. */
export function hashOf(token: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

/** 256 bits by chance, as text fit for links and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** @returns `scrypt$N$r$p$salt$key` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Takes as long for nobody as for somebody: without a stored hash it works on a stand-in. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (stored ?? STAND_IN).split('$')
  const expected = Buffer.from(key ?? '', 'base64')
  const found = await derive(password, Buffer.from(salt ?? '', 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(expected, found) && stored !== null
}

const STAND_IN = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  'AAAAAAAAAAAAAAAAAAAAAA==',
  Buffer.alloc(KEY_BYTES).toString('base64'),
].join('$')

let running = 0
const waiting: (() => void)[] = []

/** @throws Busy when more sign-ins wait than two cores can serve in reasonable time */
async function derive(
  password: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MOST) throw new Busy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await new Promise((resolve, reject) => {
      const options = { ...cost, maxmem: 256 * cost.N * cost.r }
      scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** Too many sign-ins at once; the answer is 503 with Retry-After. */
export class Busy extends Error {}
