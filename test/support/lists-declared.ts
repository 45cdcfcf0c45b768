/** Every list of the portal that has filters, pages and a file. */

export type List = {
  readonly who: 'manager' | 'support' | 'partner'
  /** Each narrows the list; with what every row of the file then says, where it says it. */
  readonly filters: readonly (readonly [query: string, says?: RegExp])[]
  /** A filter of a closed set. */
  readonly closed: string
}

export const LISTS: Readonly<Record<string, List>> = {
  '/company/trips': {
    who: 'manager',
    closed: 'state',
    filters: [
      ['person=0', /0/],
      ['from=2026-06-01'],
      ['carrier=MA', /MA/],
      ['route=FRA-OSL', /FRA/],
      ['state=credited', /Credited/],
      ['entity=01900000-0000-7000-8000-000000000024', /Alder Suisse/],
    ],
  },
  '/company/claims': {
    who: 'manager',
    closed: 'state',
    filters: [['state=open', /Waiting for flight data/], ['q=7', /7/], ['from=2026-03-01']],
  },
  '/company/orders': {
    who: 'manager',
    closed: 'state',
    filters: [['state=cancelled', /Cancelled/i], ['kind=voucher']],
  },
  '/company/approvals': {
    who: 'manager',
    closed: 'state',
    filters: [
      ['state=declined', /Declined/],
      ['kind=voucher'],
      ['q=Person+1', /Person 1/],
      ['whose=to-decide', /Waits/],
    ],
  },
  '/company/vouchers': {
    who: 'manager',
    closed: 'state',
    filters: [
      ['state=used', /Used/],
      ['state=lapsed', /Lapsed/],
      ['kind=wifi', /Internet/],
      ['until=2027-06-01'],
    ],
  },
  '/partner/redemptions': {
    who: 'partner',
    closed: 'state',
    filters: [['state=undone', /Taken back/], ['state=standing', /Redeemed/], ['on=2026-01-01']],
  },
  '/operator/redemptions': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=undone', /Taken back/],
      ['partner=01900000-0000-7000-8000-000000000032', /Shop 1/],
      ['from=2026-01-01'],
      ['to=2026-01-01'],
    ],
  },
  '/operator/partners': {
    who: 'support',
    closed: 'state',
    filters: [['state=shut'], ['q=Shop+1', /Shop 1/], ['kind=wifi', /Internet/]],
  },
  '/company/statements': {
    who: 'manager',
    closed: 'moved',
    filters: [['moved=no', /,0,/], ['from=2020-06-01'], ['to=2022-01-01']],
  },
  '/company/people': {
    who: 'manager',
    closed: 'role',
    filters: [
      ['role=finance', /Finance/i],
      ['q=Person+1', /Person 1/],
      ['state=active', /Takes part/],
      ['team=Sales', /Sales/],
    ],
  },
  '/company/payroll': {
    who: 'manager',
    closed: 'year',
    filters: [['q=Person+7', /Person 7/]],
  },
  '/me/trips': { who: 'manager', closed: 'state', filters: [['from=2026-06-01'], ['carrier=MA', /MA/]] },
  '/me/claims': { who: 'manager', closed: 'half', filters: [['state=open'], ['q=7', /7/], ['half=person']] },
  '/messages': {
    who: 'manager',
    closed: 'kind',
    filters: [
      ['state=unread', /Unread/],
      ['kind=order', /Awards and orders/],
      ['q=Message+1', /Message 1/],
    ],
  },
  '/operator/companies': {
    who: 'support',
    closed: 'state',
    filters: [['state=applied', /applied|application/i], ['q=Company+1', /Company 1/], ['entities=applied']],
  },
  '/operator/claims': {
    who: 'support',
    closed: 'state',
    filters: [['state=all'], ['state=open'], ['q=7', /7/]],
  },
  '/me/support': {
    who: 'manager',
    closed: 'state',
    filters: [
      ['state=closed', /Settled/],
      ['topic=award', /An award/],
    ],
  },
  '/company/support': {
    who: 'manager',
    closed: 'topic',
    filters: [
      ['state=closed', /Settled/],
      ['topic=award', /An award/],
      ['q=S-C0000', /S-C0000/],
    ],
  },
  '/operator/support': {
    who: 'support',
    closed: 'state',
    filters: [['state=closed', /Settled/], ['topic=award', /An award/], ['due=late'], ['q=Alder', /Alder/]],
  },
  '/operator/feedback': {
    who: 'support',
    closed: 'kind',
    filters: [
      ['kind=order', /Award/],
      ['score=4', /,4,|Good|;4;/],
      ['words=with', /Word/],
      ['from=2026-01-01'],
    ],
  },
  '/operator/orders': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=cancelled', /Cancelled/],
      ['state=all&kind=voucher', /Lounge/],
      ['age=late'],
      ['q=Alder', /Alder/],
    ],
  },
  '/operator/numbers': {
    who: 'support',
    closed: 'state',
    filters: [['state=decided', /It was somebody else/], ['state=all'], ['q=ADA1', /ADA1/]],
  },
  '/operator/terms/answers': {
    who: 'support',
    closed: 'answer',
    filters: [
      ['answer=refused', /Refused/],
      ['q=Closed+1', /Closed 1/],
    ],
  },
  '/operator/imports': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=withdrawn', /Withdrawn|Taken/i],
      ['q=file-1', /file-1/],
    ],
  },
  '/operator/outbox': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=sent', /Sent/],
      ['q=box1', /box1/],
    ],
  },
  '/operator/adjustments': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=declined', /Declined/],
      ['q=number+1', /number 1/],
    ],
  },
  '/operator/audit': {
    who: 'support',
    closed: 'from',
    filters: [
      ['deed=list.', /list\./],
      ['actor=Actor+1', /Actor 1/],
    ],
  },
}
/** Files that are no list's: statements, templates, and rejects in the form in which they came. */
export const NO_LISTS = [
  '/company/people/list/:id/rejects.csv',
  '/company/people/list/template.csv',
  '/company/statement-accounting.csv',
  '/company/statement-datev.csv',
  '/company/statement.csv',
  '/operator/imports/:id/rejects.csv',
]
