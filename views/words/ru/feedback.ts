import type { feedback as english } from '../en/feedback.ts'

export const feedback = {
  title: 'Как всё прошло?',
  ask: 'Как всё прошло?',
  lead: 'Программа читает это без вашего имени. Работодатель этого никогда не увидит.',
  scoreLabel: 'В целом',
  score: {
    s1: 'Плохо',
    s2: 'Не очень',
    s3: 'Нормально',
    s4: 'Хорошо',
    s5: 'Очень хорошо',
  },
  words: 'Вашими словами',
  wordsHint: 'Без имён и номеров, пожалуйста.',
  send: 'Отправить',
  change: 'Изменить сказанное',
  done: 'Спасибо. Здесь это всегда можно изменить.',
  back: {
    trip: 'Поездка',
    order: 'Заказ',
  },
  kind: {
    trip: 'Поездка',
    order: 'Премия',
  },
  column: {
    day: 'Сказано',
    kind: 'О чём',
    score: 'В целом',
    words: 'Своими словами',
  },
  desk: {
    title: 'Что говорят люди',
    lead: 'О поездках и премиях, без имён.',
    anyKind: 'Поездки и премии',
    anyScore: 'Любая оценка',
    anyWords: 'Со словами и без',
    withWords: 'Со словами',
    from: 'С',
    fromDay: 'с {day}',
    nothingYet: 'Пока никто ничего не сказал.',
  },
} satisfies typeof english
