export const numbers = {
  history: 'Bugüne kadarki tüm numaralarınız',
  historyLead:
    'Bağını kaldırdığınız ya da değiştirdiğiniz numara bu listede kalır. Listeyi yalnızca siz görürsünüz.',
  happened: 'Ne oldu',
  waited: 'Bağlandığında',
  step: {
    linked: 'bağlandı',
    verified: 'doğrulandı: bir uçuşta bu numara ve adınız vardı',
    rejected: 'reddedildi',
    replaced: 'yerine geçen numara:',
    unlinked: 'bağını siz kaldırdınız',
  },
  means: {
    unverified:
      'Uçuşlar şimdiden yansıtılır. Numara, hem kendisini hem adınızı taşıyan ilk uçuşla doğrulanmış sayılır.',
    verified: 'Bir uçuşta bu numara ve adınız vardı. Yapmanız gereken bir şey yok.',
    rejected:
      'Bu numarayla yapılan uçuşlar artık size ulaşmaz; kazandığınız miller sizde kalır. Bağını kaldırıp kendi numaranızı bağlayın ya da bunun yanlış olduğunu düşünüyorsanız programa yazın.',
    questioned:
      'Bu numarayı taşıyan bir bilet size tam uymadığı için program inceliyor. Diğer uçuşlar eskisi gibi yansıtılır; bir şey yapmanız gerekmez.',
  },
  namesOnTickets: 'Biletteki ad:',
  replaces: 'Yerine geçeceği numara',
  replacesHint: 'Yalnızca yeni bir numaranız varsa: eskisinin bağı aynı adımda kaldırılır.',
  replacesNone: 'Hiçbiri: bu ek bir numara',
  creditedMiles: 'Bundan {miles} kazandınız.',
  desk: {
    title: 'Şüpheli numaralar',
    lead: 'Bağlı bir numarayı taşıyan ama sahibinin adını taşımayan biletler ve numarası geç değiştirilen rezervasyonlar. Siz karar verene kadar bunlar için hiçbir şey yansıtılmaz.',
    nothingYet: 'Şüpheli numara yok. Adı numarasına uymayan bir bilet burada görünür.',
    search: 'Kişi ya da biletteki ad',
    waiting: 'Bekleyen',
    decided: 'Karara bağlanan',
    all: 'Tümü',
    person: 'Kişi',
    number: 'Numara',
    cause: 'Neden',
    ticketName: 'Biletteki ad',
    opened: 'Başlangıç',
    state: 'Durum',
    decidedOn: 'Karar tarihi',
    flight: 'Uçuş',
    ticket: 'Bilet',
    causes: {
      name: 'Bilette başka bir ad var',
      'changed-late': 'Numara kalkışa 48 saatten az kala değiştirildi',
    },
    decision: {
      'same-person': 'Aynı kişi',
      'another-person': 'Başka biriydi',
      rejected: 'Numara bu kişinin değil',
    },
    effect: {
      'same-person': 'Bu yazılış ya da bu rezervasyon bundan böyle kişinin sayılır; bekleyenler yansıtılır.',
      'another-person': 'Bunun için hiçbir şey yansıtılmaz. Numara bağlı kalır ve kazandırmayı sürdürür.',
      rejected: 'Numara reddedilir: bu kişiye artık kazandırmaz. Yansıtılmış miller kalır.',
    },
    decide: 'Karar',
    choose: 'Ne saptadınız?',
    reason: 'Gerekçe',
    reasonHint: 'Kişi bunu kelimesi kelimesine okur.',
    verb: 'Kararı ver',
    by: 'Karar veren',
    readOnly: 'Buna destek ekibi karar verir.',
  },
  mail: {
    subject: '{number} numaralı sık uçan yolcu numaranız',
    hello: 'Merhaba {name},',
    body: {
      'same-person': '{number} numaranızı taşıyan bir bileti inceledik. Bilet sizin: bekleyenler yansıtıldı.',
      'another-person':
        '{number} numaranızı taşıyan bir bileti inceledik. Bu sizin uçuşunuz değildi, bu yüzden bunun için bir şey yansıtılmadı. Numaranız bağlı kalıyor.',
      rejected:
        '{number} numaranızı inceledik ve reddetmek zorundayız: bu numarayla yapılan uçuşlar artık size ulaşmaz. Kazandığınız miller sizde kalır. Kendi numaranızı bağlayın ya da bunun yanlış olduğunu düşünüyorsanız bize yanıt verin.',
    },
    reason: 'Gerekçemiz: {reason}',
    where: 'Tüm numaralarınızı Hesabım sayfasında bulursunuz.',
  },
}
