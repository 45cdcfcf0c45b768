import type { groups as english } from '../en/groups.ts'

export const groups: typeof english = {
  link: 'Masraf merkezleri ve ekipler',
  title: 'Masraf merkezleri ve ekipler',
  lead: 'Kişilerinizin ve seyahatlerinizin bağlı olduğu yerler. Yeni ad hemen her yerde geçerli olur, geçmiş seyahatlerde de.',
  caption: { costCentre: 'Masraf merkezleri', team: 'Ekipler' },
  none: {
    costCentre: 'Henüz masraf merkezi yok. Bir kişiye masraf merkezi verin, burada görünür.',
    team: 'Henüz ekip yok. Bir kişiyi bir ekibe koyun, burada görünür.',
  },
  people: 'Kişiler',
  left: 'Ayrılanlar',
  flights: 'Tek tek bağlanan uçuşlar',
  deed: 'Değiştir',
  renamed: 'Her yerde yeniden adlandırıldı.',
  same: 'Adı zaten bu. Başka bir ad girin.',
  rename: {
    verb: 'Yeniden adlandır',
    costCentre: '{name} masraf merkezini yeniden adlandır',
    team: '{name} ekibini yeniden adlandır',
    lead: {
      costCentre:
        '{people, plural, one {# kişiyi} other {# kişiyi}}, ayrılmış {left, plural, one {# kişiyi} other {# kişiyi}} ve tek tek bağlanmış {flights, plural, one {# uçuşu} other {# uçuşu}} ilgilendirir.',
      team: '{people, plural, one {# kişiyi} other {# kişiyi}} ve ayrılmış {left, plural, one {# kişiyi} other {# kişiyi}} ilgilendirir.',
    },
    to: 'Yeni ad',
    merge: 'İkisini birleştir. Sonradan ayrılamazlar.',
  },
}
