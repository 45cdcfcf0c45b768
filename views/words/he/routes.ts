/** The map of routes. */
export const routes = {
  title: 'לאן אתם טסים',
  lead: '{count, plural, one {טיסה אחת} two {שתי טיסות} other {# טיסות}} ב{routes, plural, one {קו אחד} two {שני קווים} other {־# קווים}} בשנים־עשר החודשים האחרונים',
  table: 'קווים לפי מספר טיסות',
  route: 'קו',
  cities: 'ערים',
  flights: 'טיסות',
  busiest:
    'הקו העמוס ביותר: {route}, {count, plural, one {טיסה אחת} two {שתי טיסות} other {# טיסות}}. ככל שהקו עבה יותר, כך היו בו יותר טיסות.',
  showAll: 'הצגת כל {count}',
  more: '{count, plural, one {קו נוסף אחד אינו מוצג.} two {שני קווים נוספים אינם מוצגים.} other {# קווים נוספים אינם מוצגים.}}',
  unplaced: 'אינם במפה, כי מיקומם אינו ידוע:',
  empty: 'אין טיסות בשנים־עשר החודשים האחרונים',
  emptyText: 'לאחר שטיסות יזוכו, הקווים שלהן יופיעו כאן.',
  all: 'כל הקווים',
  show: 'הצגת מפת הקווים',
}
