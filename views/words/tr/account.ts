import type { account as english } from '../en/account.ts'

export const account = {
  title: 'Hesabım',
  home: {
    title: 'Millerim',
    heading: '{name}, işte kazandıklarınız',
    lead: '{programme} programındaki kendi milleriniz ve statünüz. İşvereniniz yalnızca kendi hediye ettiklerini ve sizin açtığınız bordro sayfalarını görür.',
    toCompany: 'Şirkete geç',
    linkTitle: 'Uçuşlarınız henüz hesabınıza işlenmiyor',
    linkText:
      'Sık uçan yolcu numaranızı bağlayın, seyahatleriniz mil kazandırsın: bekleyenler hemen, sonrakiler kendiliğinden.',
    linkLink: 'Numara bağla',
    milesTitle: 'Kullanabileceğiniz miller',
    statusTitle: 'Şu an geçerli statü puanları',
    byDay: 'Son kullanım gününe göre: {currency}',
    tripsTitle: 'Son seyahatleriniz',
    allTrips: 'Tüm seyahatler',
    numbersTitle: 'Sık uçan yolcu numaralarınız',
  },
  trips: {
    title: 'Seyahatlerim',
    heading: 'Her seyahatiniz ne kazandırdı',
    lead: 'Numaralarınızdan birini taşıyan iş seyahatleri ve özel seyahatler. Millerin nasıl oluştuğunu görmek için birini açın.',
    nothingYet:
      'Henüz seyahat yok. Bağlı numaralarınızdan birini taşıyan bir uçuştan birkaç gün sonra burada görünür.',
    from: 'Başlangıç',
    to: 'Bitiş',
    fromDay: 'başlangıç: {day}',
    toDay: 'bitiş: {day}',
    carrier: 'Havayolu',
    private: 'Özel',
    formerCompany: 'Başka bir şirket',
    column: { day: 'Gün', route: 'Güzergâh', flights: 'Uçuşlar', state: 'Durum', company: 'Kimin için' },
    state: { credited: 'Yansıtıldı', nothing: 'Kazanç yok', notFlown: 'Uçulmadı' },
  },
  trip: {
    title: 'Bir seyahat',
    heading: '{route} ne kazandırdı',
    forCompany: 'İş seyahati, şirket: {company}. Şirket bu seyahatten puan, siz de ayrıca mil kazandınız.',
    forFormer:
      'Artık çalışmadığınız bir şirket için yapılmış iş seyahati. Milleriniz sizindir, puanlar şirketindir.',
    private: 'Bu rezervasyonda kurumsal numara yoktu: iş yerinizde kimse bu seyahati görmez.',
    cabin: {
      economy: 'Ekonomi',
      'premium-economy': 'Premium ekonomi',
      business: 'Business sınıfı',
      first: 'Birinci sınıf',
    },
  },
  link: {
    title: 'Sık uçan yolcu numaraları',
    nothingYet: 'Henüz bağlı numara yok. Numara olmadan uçuşlar hesabınıza işlenemez.',
    add: 'Numara bağla',
    airline: 'Havayolu',
    number: 'Numara',
    numberHint:
      'Kartta yazdığı gibi: kart numarası ya da hesap numarası, isterseniz ikisi de. Boşluklar önemli değildir.',
    state: 'Durum',
    since: 'Bağlanma günü',
    actions: 'Değiştir',
    unverified: 'Henüz kontrol edilmedi',
    verified: 'Kontrol edildi',
    rejected: 'Havayolu reddetti',
    questioned: 'Şüpheli',
    consent:
      'Bu numarayla yapılan uçuşların hesabıma yansıtılmasını kabul ediyorum. Kendim bir bordro sayfası açmadıkça işverenim ne numarayı ne de millerimi görür.',
    consentHint: 'Onay, sürüm {version}. Numarayı kaldırarak onayınızı istediğiniz an geri çekebilirsiniz.',
    sure: '{number} numarası böyle doğru. Yine de bağla.',
    verb: 'Bu numarayı bağla',
    unlink: 'Bağı kaldır',
    unlinkQuestion:
      '{number} numarasının bağı kaldırılsın mı? Kazandığınız miller sizde kalır; bu numarayla yapılacak sonraki uçuşlar size ulaşmaz.',
    fault: {
      consent: 'Lütfen kabul edin: onayınız olmadan numara bağlanmaz.',
      doubtful:
        'Son rakam diğerleriyle uyuşmuyor: biri yanlış yazılmış olabilir. Düzeltin ya da aşağıda onaylayın.',
      'too-long': 'Bir numara en fazla 25 karakterdir.',
      'not-letters-and-digits': 'Bir numara yalnızca harf ve rakamlardan oluşur.',
      'wrong-shape': 'Bu havayolunun numaraları farklı görünür. Tam olarak kartta yazdığı gibi girin.',
      'wrong-check-digit': 'Son rakam diğerleriyle uyuşmuyor: biri yanlış yazılmış.',
    },
  },
  details: {
    title: 'Ad ve dil',
    nameHint: 'Uçuşlar hesabınıza ancak biletlerinizdeki ad bu ise işlenir.',
  },
  password: {
    title: 'Parola',
    current: 'Mevcut parola',
    next: 'Yeni parola',
    change: 'Parolayı değiştir',
    tooShort: 'Parola en az {limit} karakter olmalıdır. Birkaç kelime kullanın.',
    tooEasy:
      'Bu, birinin ilk deneyeceği şeylerden biri. Sizinle veya bu siteyle ilgisi olmayan kelimeler seçin.',
    wrong: 'Bu sizin parolanız değil.',
  },
  companies: {
    title: 'Kimin için seyahat ediyorsunuz',
    one: '{company}, rol: {role}.',
    choose: 'Şu anda kimin adına işlem yapıyorsunuz',
    switch: 'Geçiş yap',
  },
  done: {
    linked: 'Numara bağlandı.',
    credited:
      '{count, plural, =0 {Bu numarayı bekleyen uçuş yoktu.} one {Bekleyen # uçuş hesabınıza işlendi.} other {Bekleyen # uçuş hesabınıza işlendi.}}',
    unlinked: 'Numaranın bağı kaldırıldı.',
    saved: 'Kaydedildi.',
    password: 'Parola değiştirildi. Diğer tüm cihazlarda oturumunuz kapatıldı.',
  },
} satisfies typeof english
