/** The map of routes. */
export const routes = {
  title: 'Nereye uçuyorsunuz',
  lead: 'Son on iki ayda {routes, plural, one {# güzergâh} other {# güzergâh}} üzerinde {count, plural, one {# uçuş} other {# uçuş}}',
  table: 'Uçuş sayısına göre güzergâhlar',
  route: 'Güzergâh',
  cities: 'Şehirler',
  flights: 'Uçuşlar',
  busiest:
    'En çok uçulan güzergâh: {route}, {count, plural, one {# uçuş} other {# uçuş}}. Çizgi kalınlaştıkça uçuş sayısı artar.',
  showAll: 'Tümünü göster ({count})',
  more: '{count, plural, one {# güzergâh daha gösterilmiyor.} other {# güzergâh daha gösterilmiyor.}}',
  unplaced: 'Konumu bilinmediği için haritada olmayanlar:',
  empty: 'Son on iki ayda uçuş yok',
  emptyText: 'Uçuşlar hesaba işlendiğinde güzergâhları burada görünür.',
  all: 'Tüm güzergâhlar',
  show: 'Güzergâh haritasını göster',
}
