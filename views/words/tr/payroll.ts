import type { payroll as english } from '../en/payroll.ts'

export const payroll = {
  title: '{year} bordro sayfaları',
  lead: 'İş seyahatlerinde kazanılıp özel amaçla kullanılan miller bordroyu ilgilendirebilir. Burada, sayfasını açan yolcuların sizin seyahatlerinizde ne kazandığı yazar. Başkalarınınkini görmezsiniz.',
  empty:
    '{year} için henüz kimse sayfasını açmadı. Yolcular bunu kendi hesaplarında, “Bordro sayfaları” altında yapar.',
  year: 'Yıl',
  search: 'Ad veya maliyet merkezi',
  column: {
    name: 'Yolcu',
    costCentre: 'Maliyet merkezi',
    trips: 'Seyahat',
    currency: 'Para birimi',
    fares: 'Bilet ücretleri',
    austria: 'Ücretlerin %1,5’i',
    miles: 'Kazanılan ödül mili',
  },
  sheet: {
    title: 'Bordro sayfası: {name}, {year}',
    own: '{company} şirketinin {year} için göreceği',
    lead: '{company} için bu yıl yapılan ve iki tarafa da yazılan uçuşlar. Bakiye, özel uçuş veya başka işveren yoktur.',
    flights: 'Yılın uçuşları',
    day: 'Gün',
    flight: 'Uçuş',
    route: 'Rota',
    empty: 'Bu yıldan henüz yazılmış bir uçuş yok.',
    noTaxes:
      'Havayolu ek ücretleriyle birlikte bilet ücretleri; puanla ödenen kısım hariç. Biletin vergi ve harçlarını program bilmez.',
  },
  release: {
    title: 'Bordro sayfaları',
    lead: 'İş seyahatlerinden gelen milleri özel amaçla kullanıyorsanız işvereninizin bordro birimi bunların neyle kazanıldığını bilmek zorunda olabilir. Bunu görüp göremeyeceğine her yıl için siz karar verirsiniz.',
    employer: 'İşveren',
    state: 'Kim görür',
    sheet: 'Sayfa',
    change: 'Kararınız',
    released: 'İşveren görür',
    private: 'Yalnız siz',
    look: 'İçindekilere bak',
    release: 'Aç',
    releaseQuestion:
      '{year} sayfası {company} için açılsın mı? Siz geri alana kadar seyahat yöneticileri ve finans, şirket için yaptığınız uçuşları ücret ve ödül milleriyle görür.',
    withdraw: 'Geri al',
    withdrawQuestion: '{company} için {year} sayfası geri alınsın mı? Şirket bundan sonra hiçbirini görmez.',
    done: {
      release: 'Açıldı. İstediğiniz zaman geri alabilirsiniz.',
      withdraw: 'Geri alındı. İşvereniniz artık görmüyor.',
    },
    empty: 'Bir şirkete bağlı değilsiniz, açılacak bir şey yok.',
    note: 'Bakiyeniz, özel uçuşlarınız ve başka işverenler için uçuşlarınız hiçbir zaman sayfada yer almaz.',
  },
  law: {
    title: 'Kurallar ne diyor, Kasım 2026 itibarıyla',
    austria: 'Avusturya',
    austriaText:
      'Ücret vergisi yönergesi, 222d: iş seyahatlerinden gelen milleri özel amaçla kullanmak çalışma ilişkisinden doğan bir menfaattir. İşverenin biletler için ödediğinin %1,5’i olarak değerlenebilir. 2010’dan beri çalışanlar bunu kendi beyannamelerinde gösterir; sosyal sigorta için olağan ücret sayılır. İş seyahatlerinde kullanılan miller sayılmaz.',
    germany: 'Almanya',
    germanyText:
      'Gelir vergisi kanunu, madde 3 no. 38: sadakat programı ödülleri yılda 1.080 €’ya kadar vergiden muaftır. Madde 37a: programı yürüten şirket vergiyi tüm ödüllerin değerinin %2,25’i ile üstlenebilir ve bunu alanlara bildirmek zorundadır. Böyle ise işverenin miller için göstereceği bir şey yoktur.',
    note: 'Bunlar doğru soruyu sormanız için özetlerdir, danışmanlık değildir. Sizin için geçerli olanı mali müşaviriniz bilir.',
  },
} satisfies typeof english
