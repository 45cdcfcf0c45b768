/** A13: after signing in one stays in the portal, whatever the link said. */
import { expect, test } from 'vitest'
import { ownPath } from '../../src/web/next.ts'

test.for([
  '/',
  '/company',
  '/company/trips?state=waiting&from=2026-01-01',
  '/me/trips/0190aaaa-1111-7000-8000-000000000000',
])('goes to %s', (path) => {
  expect(ownPath(path, '/home')).toBe(path)
})

const TRICKS = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '///evil.example',
  '/%0d%0aSet-Cookie:a=b\r\n',
  '/\tevil',
  ' /company',
  'company',
  '',
  '/a\u202Eb',
  '/<script>',
  '/a"b',
  `/${'a'.repeat(3_000)}`,
  '/\u0000',
  'http:/evil.example',
  '/..\\evil',
  'data:text/html,x',
  '//',
  '/\\/evil.example',
]
test.for(TRICKS)('does not follow %j', (path) => {
  expect(ownPath(path, '/home')).toBe('/home')
})

test('nothing asked for: home', () => {
  expect(ownPath(undefined, '/home')).toBe('/home')
})
