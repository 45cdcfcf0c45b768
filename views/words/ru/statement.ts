import type { statement as english } from '../en/statement.ts'

const kind = {
  accrual: 'Начисления за перелёты',
  reversal: 'Отменённые начисления',
  redemption: 'Заказанные премии',
  refund: 'Возврат за отменённые премии',
  fee: 'Сборы',
  expiry: 'Сгорело',
  adjustment: 'Исправления программы',
  transfer: 'Переводы',
  advance: 'Авансы',
  waiver: 'Списано без взыскания',
  recovery: 'Погашение авансов',
}

const line = {
  flight: '{flight} {route}, {day}',
  promotion: '{flight} {route}, {day}: акция «{name}»',
  reversal: 'Отменено: {flight} {route}, {day}',
  redemption: '{award}',
  refund: 'Возврат: {award}',
  fee: 'Сбор за отмену: {award}',
  expiry: 'Сгорело {day}',
  other: '{kind}',
}

export const statement = {
  title: 'Движение баллов: {month}',
  lead: 'Баллы компании {company}, с {from} по {to}.',
  soFar:
    'Этот месяц не закончен: строки ещё могут добавиться. Выписка станет окончательной в первый день следующего месяца.',
  period: 'Месяц',
  show: 'Показать',
  number: 'Выписка',
  corporateId: 'Корпоративный номер',
  opening: 'Начальный остаток',
  closing: 'Конечный остаток',
  in: 'Поступило',
  out: 'Списано',
  nothing: 'В этом месяце движения не было.',
  posted: 'Дата проводки',
  what: 'Операция',
  reference: 'Основание',
  amount: 'Сумма',
  after: 'Остаток после',
  expires: 'Сгорает',
  subtotal: 'Итого',
  lapsing: 'Что и когда из этого сгорает',
  lapsingMonth: 'Месяц сгорания',
  later: 'Позднее',
  nothingLapses: 'Сгорать нечему.',
  hash: 'SHA-256 файла JSON',
  csv: 'Файл CSV',
  excel: 'CSV для Excel (немецкий)',
  json: 'Файл JSON',
  kind,
  line,
} satisfies typeof english
