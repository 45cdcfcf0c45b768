import type { glossary as english } from '../en/glossary.ts'

export const glossary = {
  programme: {
    word: 'Program düzeni',
    text: 'Şirketlerin puan kazandığı kurallar; bir havayolu grubu yürütür.',
  },
  company: {
    word: 'Şirket',
    text: 'Katılan ve puanların sahibi olan.',
  },
  member: {
    word: 'Üye',
    text: 'Kendi hesabı olan kişi; işveren değişse de onundur.',
  },
  points: {
    word: 'Puanlar',
    text: 'Şirketin iş seyahatlerinde kazandığı, ödüllere harcadığı.',
  },
  miles: {
    word: 'Ödül milleri',
    text: 'Yolcunun aynı uçuşta kazandığı. Yolcunun kendisinindir.',
  },
  status: {
    word: 'Statü puanları',
    text: 'Yolcunun kademesini belirler, harcanamaz.',
  },
  corporateId: {
    word: 'Kurumsal numara',
    text: 'Rezervasyonda durur ve uçuşun hangi şirket için olduğunu söyler.',
  },
  frequentFlyerNumber: {
    word: 'Sık uçan numarası',
    text: 'Rezervasyonda durur ve millerin kimin olduğunu söyler.',
  },
  coupon: {
    word: 'Kupon',
    text: 'Biletin bir uçuşu: bir kalkıştan sonraki inişe.',
  },
  journey: {
    word: 'Yolculuk',
    text: 'Aktarmalarıyla tek yönün kuponları.',
  },
  fareBase: {
    word: 'Sayılan ücret',
    text: 'Ücret ve havayolu ek ücretleri, vergisiz.',
  },
  credit: {
    word: 'Kazanım',
    text: 'Bir uçuşun ya da kampanyanın hesaba eklediği.',
  },
  reversal: {
    word: 'Ters kayıt',
    text: 'Bir kazanımı tümüyle geri alır, örneğin bilet iade edildiyse.',
  },
  lot: {
    word: 'Parti',
    text: 'Aynı gün süresi dolan puanlar ya da miller.',
  },
  lapse: {
    word: 'Süre dolumu',
    text: 'Son gününden sonra bir parti harcanamaz.',
  },
  award: {
    word: 'Ödül',
    text: 'Puanla ödenen uçuş, üst sınıf ya da kupon.',
  },
  voucher: {
    word: 'Hediye kuponu',
    text: 'Bir güne kadar bir hizmet için geçerli kod.',
  },
  claim: {
    word: 'Kazanım talebi',
    text: 'Eksik bir kazanımı ister.',
  },
  statement: {
    word: 'Ekstre',
    text: 'Bir dönemin bütün hareketleri, açılıştan kapanışa.',
  },
  ruleVersion: {
    word: 'Kural sürümü',
    text: 'Kurallar bir günden itibaren geçerlidir. Uçuş, kendi günündeki sürüme göre sayılır.',
  },
} satisfies typeof english
