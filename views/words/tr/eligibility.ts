import type { eligibility as english } from '../en/eligibility.ts'

export const eligibility = {
  employees: 'Çalışan sayısı',
  employeesMost: '{count, plural, one {en çok # çalışanı} other {en çok # çalışanı}}',
  travellers: 'Bir yılda sizin için seyahat eden kişi sayısı',
  travellersLeast: '{count, plural, one {en az # yolcusu} other {en az # yolcusu}}',
  everywhere: 'Program, {limit} olan şirketlere açıktır.',
  inCountries: '{countries} için: {limit} olan şirketler.',
  industry: 'Faaliyet alanınız',
  otherContract: 'Şirketinizin hava yoluyla anlaşmalı fiyatları ya da başka bir bonus sözleşmesi var mı?',
  otherContractHint: 'Bir şirket yalnızca tek bir sözleşmeyle puan kazanır.',
  contractFact: 'Hava yoluyla başka sözleşme',
  answer: { yes: 'Evet', no: 'Hayır' },
  industries: {
    other: 'Burada sayılanların hiçbiri',
    airline: 'Hava yolu şirketi',
    'travel-agency': 'Seyahat acentesi',
    'tour-operator': 'Tur operatörü',
    'public-authority': 'Kamu kurumu',
  },
  fault: {
    employees: 'Program bu ülkede en çok {limit} çalışanı olan şirketlere açıktır.',
    travellers: 'Program bu ülkede en az {limit} kişinin seyahat etmesini ister.',
    industry: 'Bu alandaki şirketler bu ülkede katılamaz.',
    otherContract:
      'Başka bir sözleşmesi olan şirket katılamaz. Geçiş için hava yolundaki yetkilinizle görüşün.',
  },
} satisfies typeof english
