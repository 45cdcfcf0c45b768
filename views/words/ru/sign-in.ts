import type { signIn as english } from '../en/sign-in.ts'

export const signIn = {
  title: 'Вход',
  lead: 'Для компаний и тех, кто ездит по их делам.',
  operatorTitle: 'Вход для оператора',
  operatorLead: 'Для тех, кто ведёт программу. Каждый просмотр личных данных фиксируется.',
  email: 'Адрес эл. почты',
  password: 'Пароль',
  code: 'Код из приложения-аутентификатора',
  join: 'Вашей компании ещё нет с нами?',
  joinLink: 'Подключить компанию',
  demoTitle: 'Попробовать как',
  demoText: 'Вход одним нажатием. Эти люди существуют только в демоверсии.',
  demoPassword: 'Или введите любой из этих адресов и пароль {password}.',
  toMember: 'К входу для компаний',
  toOperator: 'К входу для оператора',
  role: {
    'travel-manager': 'Тревел-менеджер',
    finance: 'Финансы',
    approver: 'Согласующий',
    arranger: 'Организатор поездок',
    traveller: 'Сотрудник',
    support: 'Оператор: поддержка',
    'programme-manager': 'Оператор: руководитель программы',
    'operator-finance': 'Оператор: финансы',
    auditor: 'Оператор: аудитор, только просмотр',
  },
} satisfies typeof english
