import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'

const SECRET = 'k3Jx9vQ2mN7pR4tW8yB1cF6hL0sZ5dGa'

test('nothing given: the demo on this machine alone', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    ok: {
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      databaseUrl: undefined,
      publicUrl: undefined,
      secret: undefined,
      demo: true,
      mailUrl: undefined,
      logLevel: 'info',
    },
  })
})

test.for([
  { env: { PORT: 'eighty' }, names: ['PORT'], why: 'not a number' },
  { env: { PORT: '99999' }, names: ['PORT'], why: 'no such port' },
  { env: { LOG_LEVEL: 'loud' }, names: ['LOG_LEVEL'], why: 'no such level' },
  { env: { DATABASE_URL: 'mysql://x', SECRET }, names: ['DATABASE_URL'], why: 'another kind of database' },
  {
    env: { PUBLIC_URL: 'http://portal.example', SECRET },
    names: ['PUBLIC_URL'],
    why: 'plain http in public',
  },
  { env: { PUBLIC_URL: 'https://portal.example' }, names: ['SECRET'], why: 'production without a secret' },
  { env: { DATABASE_URL: 'postgres://a@b/c' }, names: ['SECRET'], why: 'Postgres without a secret' },
  { env: { DATABASE_URL: 'postgres://a@b/c', SECRET: 'short' }, names: ['SECRET'], why: 'a short secret' },
  {
    env: { DATABASE_URL: 'postgres://a@b/c', SECRET: 'a'.repeat(40) },
    names: ['SECRET'],
    why: 'a pattern for a secret',
  },
  {
    env: { DATABASE_URL: 'postgres://a@b/c', SECRET, DEMO: 'on' },
    names: ['DEMO'],
    why: 'demo users in production',
  },
  { env: { DEMO: 'maybe' }, names: ['DEMO'], why: 'neither on nor off' },
  { env: { DATABASE_ULR: 'postgres://a@b/c' }, names: ['DATABASE_ULR'], why: 'a typing error' },
  {
    env: { MAIL_HTTP_URL: 'https://mail.example/send' },
    names: ['MAIL_HTTP_TOKEN'],
    why: 'a mail provider without a token',
  },
  {
    env: { MAIL_HTTP_URL: 'http://mail.example/send', MAIL_HTTP_TOKEN: 't' },
    names: ['MAIL_HTTP_URL'],
    why: 'a token that anybody on the way could read',
  },
  {
    env: { MAIL_URL: 'smtp://x', MAIL_HTTP_URL: 'https://mail.example', MAIL_HTTP_TOKEN: 't' },
    names: ['MAIL_HTTP_URL'],
    why: 'two ways for one mail',
  },
  { env: { MAIL_URL: 'mail.example', PORT: 'x' }, names: ['PORT', 'MAIL_URL'], why: 'two things at once' },
])('stops the start and names $names: $why', ({ env, names }) => {
  const read = readConfig(env)
  expect('faults' in read && read.faults.map((fault) => fault.name).sort()).toEqual([...names].sort())
})

test('never repeats a secret', () => {
  const read = readConfig({ SECRET: 'short-but-secret', DATABASE_URL: 'mysql://user:hunter22@host/db' })
  expect('faults' in read).toBe(true)
  expect(JSON.stringify(read)).not.toMatch(/short-but-secret|hunter22/)
})
