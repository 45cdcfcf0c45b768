/** A message's text and the parts that mail and page are made of. */
import { expect, test } from 'vitest'
import { CHOSEN_KINDS, deliveriesOf, deliveryOf, MESSAGE_KINDS } from '../../../src/domain/message/kind.ts'
import { isKey, partsOf } from '../../../src/domain/message/parts.ts'

test('a short line with a colon before a link is what the button says; a sentence stays one', () => {
  const long = 'If that was not you, choose a new password at once:'
  expect(
    partsOf(`Dear Ada,\n\nAccept:\nhttps://x.example/a\nIt works once.\n\n${long}\nhttps://x.example/b\n`),
  ).toEqual([
    { is: 'text', lines: ['Dear Ada,'] },
    { is: 'link', href: 'https://x.example/a', label: 'Accept' },
    { is: 'text', lines: ['It works once.'] },
    { is: 'text', lines: [long] },
    { is: 'link', href: 'https://x.example/b', label: undefined },
  ])
})

test('a link at the end of a line leaves the line before it; lines stay lines', () => {
  expect(partsOf('One\nTwo: https://x.example/a')).toEqual([
    { is: 'text', lines: ['One', 'Two:'] },
    { is: 'link', href: 'https://x.example/a', label: undefined },
  ])
})

test('M-10: in a mail a foreign link is no button, however it got into the text', () => {
  const body = 'Dear customer,\n\nUnlock it here:\nhttps://evil.example/x\n\nOpen:\nhttps://x.example/a'
  expect(partsOf(body, 'https://x.example').filter((part) => part.is === 'link')).toEqual([
    { is: 'link', href: 'https://x.example/a', label: 'Open' },
  ])
  expect(partsOf('https://x.example.evil.example/a', 'https://x.example')[0]?.is).toBe('text')
})

test('M-03: a link with a token is a key, one with an id is not', () => {
  expect(isKey(`https://x.example/invitation/${'aB3_-'.repeat(9)}`)).toBe(true)
  expect(isKey('https://x.example/company/orders/01890000-0000-7000-8000-000000000001')).toBe(false)
})

test('M-05: what protects, lets in or binds has one way; every other kind can be without mail', () => {
  const always = MESSAGE_KINDS.filter((kind) => deliveriesOf(kind).length === 1)
  expect(always).toEqual(['security', 'invitation', 'company', 'terms', 'digest'])
  for (const kind of always)
    for (const chosen of ['inbox', 'none', 'digest', null]) expect(deliveryOf(kind, chosen)).toBe('mail')
  for (const kind of CHOSEN_KINDS) expect(deliveriesOf(kind)).toContain('inbox')
  expect(deliveryOf('order', 'none')).toBe('mail') // a choice that is no longer one
  expect(deliveryOf('greeting', null)).toBe('none')
})
