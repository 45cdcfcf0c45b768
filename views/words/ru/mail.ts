import type { mail as english } from '../en/mail.ts'

export const mail = {
  hello: 'Здравствуйте, {name}!',
  open: 'Открыть портал',
  why: 'Вы получили это письмо от {programme}, потому что {why}.',
  choose: 'Выбрать, как вас извещать',
  stop: 'Больше не присылать такие письма',
  digest: {
    subject:
      '{count, plural, one {# сообщение за {day}} few {# сообщения за {day}} many {# сообщений за {day}} other {# сообщения за {day}}}',
    lead: '{count, plural, one {С последнего письма дня произошло # событие:} few {С последнего письма дня произошло # события:} many {С последнего письма дня произошло # событий:} other {С последнего письма дня произошло # события:}}',
    more: '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
    open: 'Прочитать сообщения:',
  },
  lapse: {
    subject: 'У компании {company} с {day} сгорает {points}',
    body: 'У компании {company} сгорает {points} ({month}), первые — {day}: {days, plural, =0 {сегодня} one {через # день} few {через # дня} many {через # дней} other {через # дня}}.',
    line: '{day}: {amount}',
    what: 'Что раньше сгорает, то раньше тратится: любая награда, заказанная до этого дня, расходует эти баллы.',
    open: 'Посмотреть, на что их хватит:',
    milesSubject: 'У вас с {day} сгорает {miles}',
    milesBody:
      'У вас сгорает {miles} ({month}), первые — {day}: {days, plural, =0 {сегодня} one {через # день} few {через # дня} many {через # дней} other {через # дня}}.',
    milesWhat: 'В учётной записи видна каждая часть и её последний день.',
    milesOpen: 'Посмотреть мили:',
  },
  credit: {
    subject: 'Начислено за ваши полёты: {miles}',
    lead: '{count, plural, one {Начислено за # ваш полёт:} few {Начислено за # ваших полёта:} many {Начислено за # ваших полётов:} other {Начислено за # вашего полёта:}}',
    line: '{day}, {flight}, {route}: {miles}, {status}',
    more: '{count, plural, one {и ещё # полёт} few {и ещё # полёта} many {и ещё # полётов} other {и ещё # полёта}}',
    open: 'Посмотреть поездки:',
  },
  summary: {
    subject: '{company}: {month}',
    lead: 'Что {month} принёс компании {company}:',
    earned: 'Начислено: {points}',
    spent: 'Потрачено: {points}',
    lapsed: 'Сгорело: {points}',
    balance: 'Сейчас на счёте: {points}',
    lapsing: 'Сгорит за 90 дней: {points}',
    claims: 'Открытые заявки: {count}',
    open: 'Открыть выписку:',
    ownSubject: 'Ваши мили: {month}',
    ownLead: 'Что принёс вам {month}:',
    ownTrips: 'Поездки: {count}',
    ownMiles: '{airline}: {miles}',
    ownOther: 'Другие начисления: {miles}',
    ownStatus: 'Статус: {status}',
    ownBalance: 'Сейчас на счёте: {miles}',
    ownOpen: 'Посмотреть мили:',
  },
  greeting: {
    birthdaySubject: 'С днём рождения, {name}!',
    birthday: 'от всех в {programme} — с днём рождения! Хороших вам полётов в новом году жизни.',
    anniversarySubject:
      '{company}: {years, plural, one {# год} few {# года} many {# лет} other {# года}} с {programme}',
    anniversary:
      'сегодня {years, plural, one {# год} few {# года} many {# лет} other {# года}}, как {company} участвует в {programme}. Спасибо, что летаете с нами.',
    end: 'Вы получили это, потому что попросили о поздравлениях.',
  },
} satisfies typeof english
