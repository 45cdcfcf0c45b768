import type { eligibility as english } from '../en/eligibility.ts'

export const eligibility = {
  employees: 'Число сотрудников',
  employeesMost:
    '{count, plural, one {до # человека} few {до # человек} many {до # человек} other {до # человека}}',
  travellers: 'Сколько человек ездит от вас за год',
  travellersLeast:
    '{count, plural, one {не меньше # человека} few {не меньше # человек} many {не меньше # человек} other {не меньше # человека}}',
  everywhere: 'Программа открыта для компаний: {limit}.',
  inCountries: 'Другие пределы – {countries}: {limit}.',
  industry: 'Чем занимается компания',
  otherContract: 'Есть ли у компании договорные цены или другой бонусный договор с авиакомпанией?',
  otherContractHint: 'Компания копит баллы только по одному договору.',
  contractFact: 'Другой договор с авиакомпанией',
  answer: { yes: 'Да', no: 'Нет' },
  industries: {
    other: 'Ничем из названного здесь',
    airline: 'Авиакомпания',
    'travel-agency': 'Турагентство',
    'tour-operator': 'Туроператор',
    'public-authority': 'Государственный орган',
  },
  fault: {
    employees: 'В этой стране программа открыта для компаний, где не больше {limit} сотрудников.',
    travellers: 'В этой стране требуется, чтобы ездили не меньше {limit} человек.',
    industry: 'Компании этого рода в этой стране участвовать не могут.',
    otherContract:
      'С другим договором компания участвовать не может. О переходе договоритесь с вашим менеджером в авиакомпании.',
  },
} satisfies typeof english
