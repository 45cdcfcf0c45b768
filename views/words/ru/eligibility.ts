import type { eligibility as english } from '../en/eligibility.ts'

export const eligibility = {
  employees: 'Число сотрудников',
  employeesMost:
    '{count, plural, one {до # сотрудника} few {до # сотрудников} many {до # сотрудников} other {до # сотрудника}}',
  travellers: 'Сколько человек ездит от вас за год',
  travellersLeast:
    '{count, plural, one {не меньше # пассажира} few {не меньше # пассажиров} many {не меньше # пассажиров} other {не меньше # пассажира}}',
  everywhere: 'Программа открыта для компаний, где {limit}.',
  inCountries: 'Другие условия ({countries}): {limit}.',
  industry: 'Отрасль',
  otherContract: 'Есть ли у компании договорные цены или другой бонусный договор с авиакомпанией?',
  otherContractHint: 'Компания копит баллы только по одному договору.',
  contractFact: 'Другой договор с авиакомпанией',
  answer: { yes: 'Да', no: 'Нет' },
  industries: {
    other: 'Ничего из названного',
    airline: 'Авиакомпания',
    'travel-agency': 'Турагентство',
    'tour-operator': 'Туроператор',
    'public-authority': 'Государственный орган',
  },
  fault: {
    employees: 'В этой стране программа открыта для компаний, где не больше {limit} сотрудников.',
    travellers: 'В этой стране требуется, чтобы ездили не меньше {limit} человек.',
    industry: 'Компании этой отрасли в этой стране участвовать не могут.',
    otherContract:
      'С другим договором компания участвовать не может. О переходе договоритесь с вашим менеджером в авиакомпании.',
  },
} satisfies typeof english
