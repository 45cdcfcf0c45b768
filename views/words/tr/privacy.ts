import type { privacy as english } from '../en/privacy.ts'

export const privacy = {
  title: 'Gizlilik ve verilerim',
  heading: 'Sizin hakkınızda ne biliniyor, kim biliyor',
  lead: 'İşvereninizin ne gördüğü, neyin neden saklandığı, kimin baktığı ve verilerinizi nasıl alacağınız ya da sildireceğiniz.',
  deedsTitle: 'Verileriniz sizindir',
  deedsText:
    'Her şeyi dosya olarak alın ya da hesabınızı sildirin. İkisinde de parolanız bir kez daha sorulur.',
  keptTitle: 'Ne, ne kadar süre ve neden saklanır',
  column: {
    what: 'Ne',
    long: 'Ne kadar süre',
    why: 'Neden',
    when: 'Ne zaman',
    looked: 'Ne yapıldı',
    thing: 'Neyle',
    rows: 'Kayıt',
    fate: 'Ne olacak',
  },
  kept: {
    account: {
      what: 'Ad, e-posta adresi, dil, parola (yalnızca özeti)',
      long: 'Hesabınızı sildirene kadar',
      why: 'Bunlarla oturum açarsınız',
    },
    numbers: {
      what: 'Sık uçan numaraları',
      long: 'Hesabınızı sildirene kadar; bağlantısı kesilenler o zamana dek geçmişte durur',
      why: 'Uçuşlarınız bunlardan tanınır',
    },
    trips: {
      what: 'Uçuşlar: gün, güzergâh, bilet, ücret, biletteki ad',
      long: 'On yıl; adınız ve numaranız yalnızca hesabınızı sildirene kadar',
      why: 'Her kazanım bir uçuşa dayanır ve hiçbir bilet iki kez sayılmaz',
    },
    ledger: {
      what: 'Mil ve statü puanı hareketleri',
      long: 'On yıl; silme işleminden sonra adsız bir numara altında',
      why: 'Muhasebe kayıtları saklanmak zorundadır',
    },
    seat: {
      what: 'Şirketinizin sizden bildiği: ad, iş e-postası, rol, masraf merkezi, ekip',
      long: 'Şirket katıldığı sürece ya da hesabınızı sildirene kadar',
      why: 'Kimin katılacağına şirket karar verir',
    },
    claims: {
      what: 'Talepler ve eklediğiniz belgeler',
      long: 'Hesabınızı sildirene kadar',
      why: 'Karar vermek ve nasıl karar verildiğini göstermek için',
    },
    support: {
      what: 'Desteğe sorularınız, seyahat ve ödüller hakkında söyledikleriniz',
      long: 'Hesabınızı sildirene kadar',
      why: 'Size yanıt vermek ve iyileşmek için',
    },
    mail: {
      what: 'Size gönderilen e-postalar',
      long: '24 ay veya hesabınızı sildirene kadar',
      why: 'Size neyin ne zaman söylendiğini göstermek için',
    },
    trail: {
      what: 'Kimin ne yaptığının kaydı',
      long: 'On yıl; silme işleminden sonra adınız olmadan',
      why: 'Her adım sonradan denetlenebilsin diye',
    },
    sessions: {
      what: 'Oturum açık aygıtlar: tarayıcı ve sistem, adres yok',
      long: 'En çok on iki saat',
      why: 'Onları görüp kapatabilirsiniz',
    },
    lists: {
      what: 'Bir şirketin yüklediği kişi listeleri',
      long: 'En çok otuz gün',
      why: 'Düzeltip göndermek için',
    },
    backups: {
      what: 'Bütün bunların acil durum kopyaları',
      long: 'İşletmeci kopyaları sakladığı sürece; silinen kişi, kopya her kullanıldığında yeniden silinir',
      why: 'Arızada hiçbir şey kaybolmasın diye',
    },
  },
  looksTitle: 'Verilerinize kim baktı',
  looksText:
    'Program çalışanları bir talebinizi, incelenen bir numarayı, bir e-postayı ya da sorunuzu açtığında burada görünür. Son yüz bakış gösterilir; dışa aktarımda hepsi vardır.',
  looksNone: 'Şimdiye dek kimse bakmadı.',
  counts: 'Hakkınızda olanlar',
  fate: { goes: 'Silinir', stays: 'Adınız olmadan kalır' },
  stays: {
    ledger:
      'Mil hareketleri ve dayandıkları uçuşlar, kimseye götürmeyen bir numara altında kalır: muhasebe on yıl saklanmalıdır.',
    company:
      'Şirketiniz uçuşlarını, puanlarını, siparişlerini ve ekstrelerini korur. Adınızın yerinde “Traveller” ve bir numara durur.',
    opaque: 'Kimseyi anmayan rastgele numaralar, kalanları bir arada tutar.',
    once: 'Hiçbir bilet iki kez sayılmasın diye bilet numaraları kalır.',
    passing: 'Şu anda işlenmekte olan bir havayolu dosyası, iş biter bitmez silinir.',
    signatory:
      'Bir şirketin başvurusunu imzaladıysanız adınız orada kalır: o şirketin sözleşmesinin parçasıdır.',
  },
  export: {
    title: 'Verilerimi al',
    link: 'Verilerimi al',
    lead: 'Hakkınızda saklanan her şey, dosya olarak.',
    proof: 'Önce parolanız sorulur; kayıtlara verilerin alındığı yazılır.',
    zip: 'Sütunları açıklanmış tablolar (CSV içeren ZIP)',
    json: 'Makineler için (JSON)',
    inside: 'İçinde ne var',
    withheld:
      'Yalnızca hesabınızı açacak sırlar, iç numaralar ve başkalarına ait olanlar dışarıda bırakıldı.',
    cut: 'Hepsi değil: yalnızca ilk 20.000 kayıt. Kalanını destekten isteyin.',
    readme: '{day} günü hakkınızda saklananlar. Her bölüm için bir tablo:',
    filesLeft:
      '{count, plural, one {# belge bu dosyaya sığmadı; talebinin yanında bulursunuz.} other {# belge bu dosyaya sığmadı; taleplerinin yanında bulursunuz.}}',
  },
  erase: {
    title: 'Hesabımı sil',
    link: 'Hesabımı sil',
    lead: 'Hemen gerçekleşir ve hiç kimse geri alamaz.',
    lostTitle: 'Ne kaybedersiniz',
    lost: '{miles} ve {status} kaybedersiniz. Geri verilemez, ödenemez, taşınamaz.',
    whatTitle: 'Ne silinir',
    goes: 'Adınız, e-posta adresiniz, sık uçan numaralarınız, parolanız, geçiş anahtarlarınız, aygıtlarınız, belgeleriyle talepleriniz, desteğe sorularınız ve e-postalar. Her yerde oturumunuz kapanır ve şirketlerinizden ayrılırsınız.',
    staysTitle: 'Ne kalır, neden',
    confirmTitle: 'Şimdi sil',
    word: 'sil',
    wordLabel: 'Onaylamak için “{word}” yazın',
    wordHint: 'Ardından parolanız sorulur. E-posta gelmez: adresiniz o zaman silinmiş olur.',
    fault: 'Sözcüğü alanın üstünde durduğu gibi yazın.',
    verb: 'Kalıcı olarak sil',
  },
  erased: {
    title: 'Hesabınız silindi',
    lead: 'Her yerde oturumunuz kapandı.',
    text: 'Adınız, adresleriniz, numaralarınız ve yazdığınız her şey gitti. Bir gün dönerseniz baştan başlarsınız.',
  },
  seat: {
    section: 'Bu kişi hakkında bilinenleri sil',
    text: 'Hesabı olmayan biri unutulmak istediğinde.',
    link: 'Bu kişiyi sil',
    title: '{name} hakkında bilinenleri sil',
    lead: 'Ad, adres ve ekip hemen ve kalıcı olarak gider. Uçuşlarınız, puanlarınız ve ekstreleriniz kalır.',
    flights: 'Bu ada ait olup başka kimseye uymayan uçuşlarda bundan sonra “Traveller” ve bir numara durur.',
    verb: 'Kalıcı olarak sil',
  },
  desk: {
    title: 'İstek üzerine silme',
    lead: 'Yazılı olarak isteyenler için. Oturum açabilen kişi bunu “Gizlilik ve verilerim” altında kendisi yapar.',
    email: 'Kişinin e-posta adresi',
    emailHint: 'Burada kullandığı gibi. Baktığınız kaydedilir ve kişi bunu görebilir.',
    find: 'Bak',
    nobody: 'Bu adresle kimse bilinmiyor.',
    member: 'Hesabı olan bir üye',
    seat: 'Kimsenin kabul etmediği bir davet',
    lost: 'Mil ve statü puanları kaybolur; kişiye bu söylenmiş olmalıdır.',
    reason: 'Kişi nasıl istedi ve o olduğunu nereden biliyorsunuz',
    reasonHint: 'Adını ve adresini yazmadan: bu kayıtta kalır.',
    done: 'Kişi silindi.',
  },
} satisfies typeof english
