import type { entities as english } from '../en/entities.ts'

export const entities = {
  short: 'Tüzel kişiler',
  ids: 'Tüzel kişilerinizin kurumsal numaraları:',
  personHint:
    'Bu kişi kimin için çalışıyor. Burada ne yazarsa yazsın, seyahatler rezervasyondaki kurumsal numaraya göre sayılır.',
  title: '{company} için hangi tüzel kişiler puan kazanıyor',
  lead: 'Bağlı şirketler ve şubeler, başka ülkelerdekiler de. Her biri kendi kurumsal numarasıyla rezervasyon yapar; bütün puanlar tek bakiyede toplanır.',
  nothingYet: 'Henüz başka bir tüzel kişi yok. Seyahatler şirketin kendisine sayılır.',
  column: {
    name: 'Ad',
    country: 'Ülke',
    state: 'Durum',
    asked: 'İstendi',
    deed: 'Değiştir',
  },
  state: {
    applied: 'İnceleniyor',
    active: 'Katılıyor',
    ending: '{day} gününe kadar',
    refused: 'Reddedildi',
    withdrawn: 'Geri alındı',
    ended: '{day} günü sona erdi',
  },
  done: {
    asked: 'Numaraları inceleyip size yazacağız. Kurumsal numara yanıtımızla birlikte gelir.',
    withdrawn: 'İstek geri alındı.',
    ended: 'Bitiş kaydedildi. O güne kadarki uçuşlar hâlâ sayılır.',
  },
  fault: {
    known: 'Bu ticaret sicil numarasıyla bir tüzel kişi zaten katılıyor ya da inceleniyor.',
    day: 'Bugünü ya da önümüzdeki iki yıl içinde bir günü seçin: geçmiş günler işlendiği gibi kalır.',
  },
  new: {
    title: 'Tüzel kişi ekle',
    text: 'Program onu inceler ve bir kurumsal numara verir. Bu numarayı taşıyan uçuşlar o andan itibaren ve programın izin verdiği kadar geriye doğru sayılır.',
    choose: 'Ülke seçin',
    verb: 'Kurumsal numara iste',
  },
  withdraw: {
    verb: 'Geri al',
    question: '{name} için yapılan istek geri alınsın mı?',
  },
  end: {
    link: 'Sona erdir',
    title: '{name} katılımını sona erdir',
    effect:
      '{name} tüzel kişisinin {corporateId} kurumsal numaralı uçuşları seçtiğiniz güne kadar sayılır, sonrakiler sayılmaz. Yazılan puanlar kalır. Bu geri alınamaz.',
    day: 'Son gün',
    dayHint: 'Bu gün kalkan uçuşlar hâlâ sayılır.',
    verb: 'Bu tüzel kişiyi sona erdir',
  },
  filter: {
    label: 'Tüzel kişi',
    any: 'Bütün tüzel kişiler',
    own: '{company} şirketinin kendisi',
  },
  split: {
    title: 'Uçuş puanları, tüzel kişiye göre',
    lines: 'Satır',
    total: 'Hepsi birlikte',
  },
  operator: {
    waiting: 'Tüzel kişiler',
    waitingAny: 'Herhangi',
    waitingOpen: 'Karar bekleyen tüzel kişisi olan',
    title: 'Tüzel kişiler',
    none: 'Başka tüzel kişi yok.',
    of: '{name}, {company} şirketinin tüzel kişisi',
    decision: 'Bu tüzel kişi katılıyor mu?',
    approve: 'Kurumsal numara ver',
    refuse: 'Bu tüzel kişiyi reddet',
    refuseReason: 'Neden katılamıyor',
    refuseQuestion: '{name} reddedilsin mi? İsteyen kişi gerekçenizi e-postayla alır.',
    same: 'Aynı ticaret sicil numarası',
    asked: 'İsteyen',
    approved: 'Kurumsal numara verildi ve isteyene e-postayla gönderildi.',
    refused: 'Tüzel kişi reddedildi, gerekçe isteyene e-postayla gönderildi.',
    decide: 'Karar ver',
  },
  mail: {
    approvedSubject: '{entity} kurumsal numarası',
    approvedBody:
      'Sayın {name},\n\n{entity} bugünden itibaren {company} şirketinin tüzel kişisi olarak {programme} programına katılıyor. Kurumsal numarası {corporateId}. Onun için rezervasyon yapan herkesten bunu her rezervasyona yazmasını isteyin:\n{entry}\nya da\n{remark}\n\nPuanlar {company} bakiyesine yazılır.\n',
    refusedSubject: '{entity} için isteğiniz',
    refusedBody:
      'Sayın {name},\n\n{programme} programında {entity} için kurumsal numara veremiyoruz:\n\n{reason}\n\nBu değiştiğinde yeniden isteyebilirsiniz.\n',
  },
} satisfies typeof english
