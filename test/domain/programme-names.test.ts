import { expect, test } from 'vitest'
import { inLanguage } from '../../src/domain/programme/in-language.ts'
import { documentJson, load, programme } from '../programme/documents.ts'

const wingspan = programme('wingspan')

test('names are the reader’s where the document has them, and its own where it has none', () => {
  const german = inLanguage(wingspan, 'de')
  expect(german.awards?.vouchers.find(({ id }) => id === 'lounge')?.name).toBe('Zutritt zur Lounge')
  expect(german.regions.find(({ id }) => id === 'asia')?.name).toBe('Asien')
  expect(german.promotions[0]?.name).toMatch(/Nordischer Herbst/)
  expect(inLanguage(wingspan, 'fr').awards?.vouchers).toEqual(wingspan.awards?.vouchers)
  expect(inLanguage(wingspan, 'de')).toBe(german)
})

test('a name in a language that is none is refused by its path', () => {
  const document = structuredClone(documentJson('wingspan')) as unknown as {
    awards: { vouchers: { names: unknown }[] }
  }
  const [voucher] = document.awards.vouchers
  if (voucher) voucher.names = { German: 'Lounge' }
  expect(() => load(document)).toThrow('two small letters (ISO 639-1)')
})
