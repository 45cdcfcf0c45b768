import type { security as english } from '../en/security.ts'

export const security = {
  title: 'Güvenlik',
  heading: 'Hesabınız nasıl korunuyor',
  lead: 'Girişteki ikinci adım, geçiş anahtarları, oturum açık olan cihazlar ve hesabınızın e-posta adresi.',
  link: 'Güvenlik ve cihazlar',
  toAccount: 'Ad, numaralar ve parola',
  step: {
    title: 'Girişte ikinci adım',
    off: 'Kapalı: hesabı yalnızca parolanız açar. İkinci adımla giriş, yalnız telefonunuzun bildiği bir kodu da ister.',
    on: '{day} tarihinden beri açık. Giriş, parolanın yanında uygulamanızdaki bir kodu da ister.',
    demanded: 'Program için çalışan herkes iki adımda giriş yapar. İkinci adımı kurun, portal açılsın.',
    start: 'İkinci adımı kur',
    turnOff: 'Kapat',
    turnOffQuestion: 'İkinci adım kapatılsın mı? Hesabı yalnızca parolanız açacak.',
    left: '{count, plural, =0 {Kurtarma kodu kalmadı. Telefonunuzu kaybetmeden yenilerini oluşturun.} one {# kurtarma kodu kaldı.} other {# kurtarma kodu kaldı.}}',
    setUpTitle: 'İkinci adımı kurun',
    setUpLead:
      'Telefonunuzda bir kimlik doğrulama uygulaması gerekir. Altı haneli kod gösteren her uygulama olur.',
    scan: 'Bu resmi uygulamayla tarayın',
    picture: 'Uygulamanız için anahtarı içeren QR kodu',
    manual: 'Ya da bu anahtarı uygulamaya yazın',
    code: 'Uygulamanın şu an gösterdiği kod',
    codeHint: 'Altı rakam, her 30 saniyede yeni bir kod.',
    verb: 'İkinci adımı aç',
  },
  codes: {
    title: 'Bu kurtarma kodlarını saklayın',
    lead: 'Telefonunuzu kaybederseniz her biri bir kez giriş yapmanızı sağlar. Yalnızca şimdi gösterilir: yazdırın ya da parolalarınızla birlikte saklayın.',
    list: 'Kurtarma kodları',
    done: 'Kodları sakladım',
    fresh: 'Yeni kurtarma kodları oluştur',
    freshQuestion: 'Yeni kurtarma kodları oluşturulsun mu? Şimdikiler artık çalışmayacak.',
  },
  sessions: {
    title: 'Oturumunuzun açık olduğu yerler',
    device: 'Cihaz',
    started: 'Başlangıç',
    seen: 'Son kullanım',
    change: 'Değiştir',
    on: '{browser}, {system}',
    unknown: 'Bilinmeyen cihaz',
    here: 'Bu cihaz',
    end: 'Oturumu kapat',
    endQuestion: '{device} oturumu kapatılsın mı? Orada kaydedilmemiş ne varsa kaybolur.',
    others: 'Diğer her yerde oturumu kapat',
    othersQuestion:
      'Burası dışında her yerde oturum kapatılsın mı? Oralarda kaydedilmemiş ne varsa kaybolur.',
    none: 'Başka hiçbir yerde oturumunuz açık değil.',
  },
  address: {
    title: 'E-posta adresi',
    now: 'Giriş yaptığınız adres',
    next: 'Yeni e-posta adresi',
    hint: 'Yeni adrese bir bağlantı göndeririz. Onu açtığınızda geçerli olur; o zamana kadar her şey olduğu gibi kalır.',
    verb: 'Bağlantıyı gönder',
    pending: '{address} adresinin onayı bekleniyor, son an: {time}.',
    withdraw: 'Bu değişikliği durdur',
    same: 'Bu zaten sizin adresiniz.',
  },
  done: {
    on: 'İkinci adım açık.',
    off: 'İkinci adım kapalı.',
    ended: 'O cihazda oturum kapatıldı.',
    others:
      '{count, plural, =0 {Başka hiçbir yerde oturumunuz açık değildi.} one {# başka cihazda oturum kapatıldı.} other {# başka cihazda oturum kapatıldı.}}',
    asked: 'Bağlantı yeni adrese doğru yola çıktı.',
    withdrawn: 'Değişiklik durduruldu. Adresiniz olduğu gibi kalıyor.',
    password: 'Yeni parola geçerli. Onunla giriş yapın.',
    address: 'Yeni adres geçerli. Bundan sonra onunla giriş yapın.',
    'key-added': 'Geçiş anahtarı eklendi. Artık onunla giriş yapabilirsiniz.',
    'key-renamed': 'Ad kaydedildi.',
    'key-removed': 'Geçiş anahtarı kaldırıldı.',
  },
  confirm: {
    title: 'Siz olduğunuzu doğrulayın',
    lead: 'Bu işlem puan harcar, kişisel verileri açar ya da hesabınızın korumasını değiştirir. Girdikleriniz saklandı.',
    password: 'Parolanız',
    either: 'Parolanız ya da uygulamanızdaki bir kod',
    verb: 'Doğrula ve devam et',
    ready: 'Doğrulandı',
    readyText: 'Kaldığınız yerden devam edebilirsiniz.',
    goOn: 'Devam et',
  },
  again: {
    notice:
      'Bir süre işlem olmadığı için oturumunuz kapandı. Girdikleriniz saklandı: giriş yapın, sonra gönderin.',
    title: 'Yeniden giriş yaptınız',
    lead: 'Girdikleriniz saklandı ve henüz gönderilmedi.',
    verb: 'Şimdi gönder',
    back: 'Göndermeden geri dön',
  },
  code: {
    title: 'Kodunuzu girin',
    lead: 'İkinci adım: kimlik doğrulama uygulamanızın şu an gösterdiği altı rakam.',
    label: 'Uygulamadaki kod ya da bir kurtarma kodu',
    hint: 'Telefonunuzu mu kaybettiniz? Onun yerine kurtarma kodlarınızdan birini yazın.',
    verb: 'Giriş yap',
    restart: 'Baştan başla',
  },
  forgotten: {
    link: 'Parolanızı mı unuttunuz?',
    title: 'Yeni bir parola seçin',
    lead: 'E-posta adresinize bir bağlantı göndeririz. Onunla yeni bir parola seçersiniz.',
    verb: 'Bağlantıyı gönder',
    sentTitle: 'Posta kutunuza bakın',
    sentText:
      '{address} bir hesaba aitse oraya bir bağlantı yola çıktı. Bir kez ve {minutes, plural, one {# dakika} other {# dakika}} boyunca çalışır.',
    toSignIn: 'Girişe dön',
  },
  reset: {
    title: 'Yeni parolanız',
    lead: 'Her yerde oturumunuz kapatılır ve yeni parolayla yeniden giriş yaparsınız.',
    verb: 'Yeni parolayı kaydet',
    goneTitle: 'Bu bağlantı artık çalışmıyor',
    goneText: 'Kullanılmış, süresi dolmuş ya da daha yenisi gönderilmiş. Yeni bir bağlantı isteyin.',
    again: 'Yeni bağlantı gönder',
  },
  email: {
    title: 'Yeni e-posta adresinizi onaylayın',
    lead: 'Bundan sonra {address} ile giriş yaparsınız ve postalarımız oraya gider.',
    verb: 'Bu adresi kullan',
  },
  fault: {
    code: 'Bu kod doğru değil ya da daha önce kullanıldı. Sonrakini bekleyip onu yazın.',
    proof: 'Bu doğru değil. Kontrol edip yeniden deneyin.',
  },
  mail: {
    forgottenSubject: 'Tandem için yeni bir parola seçin',
    forgottenBody:
      'Merhaba {name},\n\nBu bağlantıyla yeni bir parola seçersiniz:\n{link}\n\nBir kez ve {minutes, plural, one {# dakika} other {# dakika}} boyunca çalışır. Siz istemediyseniz bir şey yapmayın: parolanız olduğu gibi kalır.\n',
    passwordSubject: 'Tandem parolanız değiştirildi',
    passwordBody:
      'Merhaba {name},\n\nHesabınızın parolası değiştirildi ({time}) ve diğer her yerde oturumunuz kapatıldı.\n\nBu siz değildiyseniz hemen yeni bir parola seçin:\n{link}\n',
    onSubject: 'Girişte ikinci adım açıldı',
    onBody:
      'Merhaba {name},\n\nHesabınıza giriş artık uygulamanızdaki bir kodu da ister ({time}).\n\nBu siz değildiyseniz hemen parolanızı değiştirin:\n{link}\n',
    offSubject: 'Girişte ikinci adım kapatıldı',
    offBody:
      'Merhaba {name},\n\nHesabınızı artık yalnızca parolanız açıyor ({time}).\n\nBu siz değildiyseniz hemen parolanızı değiştirin ve ikinci adımı yeniden açın:\n{link}\n',
    recoverySubject: 'Bir kurtarma koduyla giriş yapıldı',
    recoveryBody:
      'Merhaba {name},\n\nHesabınıza bir kurtarma koduyla giriş yapıldı ({time}). {count, plural, =0 {Kod kalmadı.} one {# kod kaldı.} other {# kod kaldı.}}\n\nBu siz değildiyseniz hemen parolanızı değiştirin ve yeni kodlar oluşturun:\n{link}\n',
    newAddressSubject: 'Yeni e-posta adresinizi onaylayın',
    newAddressBody:
      'Merhaba {name},\n\nBu bağlantıyla {address} hesabınızın adresi olur:\n{link}\n\nBir kez ve {hours, plural, one {# saat} other {# saat}} boyunca çalışır. Siz istemediyseniz bir şey yapmayın.\n',
    takenSubject: 'Bu adresin zaten bir hesabı var',
    takenBody:
      'Merhaba,\n\nBiri {address} adresini başka bir hesap için kullanmak istedi. Adres zaten sizin hesabınıza ait olduğundan hiçbir şey değişmedi. Bir şey yapmanız gerekmez.\n',
    oldAddressSubject: 'E-posta adresinizin değiştirilmesi istendi',
    oldAddressBody:
      'Merhaba {name},\n\nHesabınızın adresi {address} olacak. Oraya gönderdiğimiz bağlantı açılınca geçerli olur.\n\nBu siz değildiyseniz değişikliği durdurun ve yeni bir parola seçin:\n{link}\n',
    movedSubject: 'E-posta adresiniz değiştirildi',
    movedBody:
      'Merhaba {name},\n\nHesabınızın adresi artık {address} ({time}). Postalarımız oraya gider.\n\nBu siz değildiyseniz hemen programla iletişime geçin.\n',
    keyAddedSubject: 'Hesabınıza bir geçiş anahtarı eklendi',
    keyAddedBody:
      'Merhaba {name},\n\n“{key}” geçiş anahtarı artık hesabınızı parola ve kod olmadan açıyor ({time}).\n\nBu siz değildiyseniz onu kaldırın ve hemen parolanızı değiştirin:\n{link}\n',
    keyRemovedSubject: 'Hesabınızdan bir geçiş anahtarı kaldırıldı',
    keyRemovedBody:
      'Merhaba {name},\n\n“{key}” geçiş anahtarı artık hesabınızı açmıyor ({time}).\n\nBu siz değildiyseniz hemen parolanızı değiştirin ve hesabınızın nasıl korunduğuna bakın:\n{link}\n',
    keyCopiedSubject: 'Bir geçiş anahtarı reddedildi',
    keyCopiedBody:
      'Merhaba {name},\n\n“{key}” geçiş anahtarı kullanıldı ve sayacı geri gitmişti ({time}). Bu, bir kopyası olduğunda görülür; bu yüzden kimseyi içeri almadık.\n\nBu geçiş anahtarını kaldırın ve yenisini ekleyin:\n{link}\n',
  },
} satisfies typeof english
