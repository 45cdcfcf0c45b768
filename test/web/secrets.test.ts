import { expect, test } from 'vitest'
import { hashPassword, isPassword } from '../../src/web/secrets.ts'

test('a password is kept by a dear hash with a salt of its own, and its cost beside it', async () => {
  const [one, other] = await Promise.all([hashPassword('four plain words'), hashPassword('four plain words')])
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(one).not.toBe(other)
  expect(await isPassword('four plain words', one)).toBe(true)
  expect(await isPassword('four plain word', one)).toBe(false)
})

test('nobody takes as long as somebody, and is never right', async () => {
  const kept = await hashPassword('four plain words')
  const timed = async (stored: string | null) => {
    const began = process.cpuUsage()
    expect(await isPassword('other words', stored)).toBe(false)
    const { user, system } = process.cpuUsage(began)
    return user + system
  }
  const [somebody, nobody] = [await timed(kept), await timed(null)]
  expect(nobody).toBeGreaterThan(somebody / 2)
})
