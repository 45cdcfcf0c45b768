/** Which answers there are, by what they are about; their words are `helpAnswers`. */
import type { T } from '../words/words.ts'

export const ANSWERS = {
  earning: ['howEarn', 'whenCredited', 'whyLess', 'partnerFlights'],
  missing: ['missingCredit', 'claimProof', 'claimTime'],
  spending: ['whatBuy', 'cancelOrder', 'lapse'],
  people: ['inviteColleague', 'personLeaves', 'roles'],
  statements: ['readStatement', 'exportBooks'],
  privacy: ['employerSees', 'takeData', 'eraseData'],
  safety: ['password', 'stolen', 'fakeMail'],
} as const

export type HelpGroup = keyof typeof ANSWERS
export type HelpAnswer = (typeof ANSWERS)[HelpGroup][number]

export const GROUPS = Object.keys(ANSWERS) as HelpGroup[]
const ALL: readonly string[] = Object.values(ANSWERS).flat()

/** Words of the house, in the order in which one meets them. */
export const TERMS = [
  'programme',
  'company',
  'member',
  'points',
  'miles',
  'status',
  'corporateId',
  'frequentFlyerNumber',
  'coupon',
  'journey',
  'fareBase',
  'credit',
  'reversal',
  'lot',
  'lapse',
  'award',
  'voucher',
  'claim',
  'statement',
  'ruleVersion',
] as const

export function isAnswer(text: string): text is HelpAnswer {
  return ALL.includes(text)
}

export type AnswerGroup = { readonly name: HelpGroup; readonly answers: readonly HelpAnswer[] }

/** Answers that have every word that was asked for; all of them when nothing was. */
export function answersFor(t: T, asked: string): AnswerGroup[] {
  const words = fold(asked).split(/\s+/).filter(Boolean)
  return GROUPS.flatMap((name) => {
    const answers = ANSWERS[name].filter((answer) => {
      const text = fold(
        `${t.t(`helpAnswers.${answer}.q`)} ${t.t(`helpAnswers.${answer}.a`)} ${t.t(`help.group.${name}`)}`,
      )
      return words.every((word) => text.includes(word))
    })
    return answers.length > 0 ? [{ name, answers }] : []
  })
}

/** Without accents and case, and with one letter for both of the Turkish i. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
}
