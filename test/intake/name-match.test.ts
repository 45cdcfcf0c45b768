import { expect, test } from 'vitest'
import { matchNames } from '../../src/intake/name-match.ts'

test.for([
  ['PETROVA/MARIA MRS', 'Maria', 'Petrova', 'match', 'as it should be'],
  ['PETROVA/MARIAMRS', 'Maria', 'Petrova', 'match', 'a title glued on'],
  ['MUELLER/JOERG MR', 'Jörg', 'Müller', 'match', 'umlauts written out'],
  ['MULLER/JORG', 'Jörg', 'Müller', 'match', 'umlauts dropped'],
  ['MULLER/JORG', 'Joerg', 'Mueller', 'match', 'umlauts written out in the profile'],
  ['GROSS/KAI', 'Kai', 'Groß', 'match', 'sharp s'],
  ['OESTERGAARD/SOEREN', 'Søren', 'Østergård', 'match', 'Danish letters'],
  ['YILDIZ/ISIL MS', 'Işıl', 'Yıldız', 'match', 'Turkish dotless i'],
  ['GROSS/THORA', 'Þóra', 'GROẞ', 'match', 'thorn and capital sharp s'],
  ['OEUVRARD/DORDE', 'Đorđe', 'Œuvrard', 'match', 'ligature and barred d'],
  ['YILDIZ/IBRAHIM', 'İbrahim', 'YILDIZ', 'match', 'Turkish dotted capital'],
  ['LUKASZ/KOWAL', 'Łukasz', 'Kowal', 'match', 'parts the wrong way round'],
  ['VANDERBERG/ANNE MARIE', 'Anne-Marie', 'van der Berg', 'match', 'joined and hyphened'],
  ['OBRIEN/SEAN', 'Seán', "O'Brien", 'match', 'apostrophe and accent'],
  ['PETROVA/M', 'Maria', 'Petrova', 'match', 'an initial'],
  ['PETROVA/MARIA ELENA MRS', 'Maria', 'Petrova', 'match', 'one given name is enough'],
  ['KIRILLOV/ALEXANDR', 'Alexandr', 'Kirillov', 'match', 'DR at the end is no title here'],
  ['KIRILLOV/ALEXAN DR', 'Alexan', 'Kirillov', 'match', 'DR is a title here'],
  ['PETROVA/ELENA MRS', 'Maria', 'Petrova', 'mismatch', 'another person of the family'],
  ['PETROV/MARIA', 'Maria', 'Petrova', 'mismatch', 'another family'],
  ['SMITH/JOHN', 'Maria', 'Petrova', 'mismatch', 'somebody else'],
  ['ПЕТРОВА/МАРИЯ', 'Maria', 'Petrova', 'unknown', 'Cyrillic on the ticket'],
  ['PETROVA/MARIA', 'Мария', 'Петрова', 'unknown', 'Cyrillic in the profile'],
  ['COHEN/DAVID', 'דוד', 'כהן', 'unknown', 'Hebrew in the profile'],
  ['PETROVA MARIA', 'Maria', 'Petrova', 'unknown', 'no slash'],
  ['PETROVA/', 'Maria', 'Petrova', 'unknown', 'no given name'],
  ['', 'Maria', 'Petrova', 'unknown', 'nothing'],
  ['PETROVA/MARIA', '', 'Petrova', 'unknown', 'an empty profile'],
] as const)('%s and %s %s: %s (%s)', ([ticket, given, family, wanted]) => {
  expect(matchNames(ticket, { given, family })).toBe(wanted)
})

test.for([
  ['PETROVA/MARIA MRS', 'Maria Petrova', 'match'],
  ['PETROVA/MARIA', 'Petrova Maria', 'match'],
  ['VANDERBERG/ANNE', 'Anne Marie van der Berg', 'match'],
  ['MUELLER/JOERG', 'Jörg Müller', 'match'],
  ['PETROVA/ELENA', 'Maria Petrova', 'mismatch'],
  ['PETROVA/MARIA', 'Petrova', 'unknown'],
  ['PETROVA/MARIA', 'Мария Петрова', 'unknown'],
] as const)('%s and the shown name %s: %s', ([ticket, shown, wanted]) => {
  expect(matchNames(ticket, shown)).toBe(wanted)
})
