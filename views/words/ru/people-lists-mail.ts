import type { peopleListsMail as english } from '../en/people-lists-mail.ts'

export const peopleListsMail = {
  confirm: {
    subject: 'Ваша регистрация: {company}',
    body: 'Здравствуйте, {name}!\n\nКто-то, надеемся, что вы, хочет участвовать от компании {company}. Подтвердите почту и задайте пароль:\n{link}\n\nСсылка действует один раз, в течение {hours, plural, one {# часа} few {# часов} many {# часов} other {# часа}}. Если это были не вы, ничего не делайте.\n',
  },
  known: {
    body: 'Здравствуйте, {name}!\n\nВы уже участвуете от компании {company}. Войдите здесь:\n{link}\n\nЕсли вы не запрашивали это письмо, ничего не делайте.\n',
  },
  approve: {
    subject: 'Вы участвуете от компании {company}',
    body: 'Здравствуйте, {name}!\n\n{company}: ваше участие одобрено. Теперь вы копите мили в командировках:\n{link}\n',
  },
  decline: {
    subject: 'Ваша регистрация: {company}',
    body: 'Здравствуйте, {name}!\n\n{company}: ваше участие не одобрено. Учётная запись остаётся вашей: {link}\nЕсли это ошибка, обратитесь к тревел-менеджеру вашей компании.\n',
  },
} satisfies typeof english
