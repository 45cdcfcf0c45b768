import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** On a home page: the room is kept, the map comes when it is seen; without script the link leads to it. */
export function MapLater({ t, href }: { t: T; href: string }) {
  return (
    <Section id="routes" title={t.t('routes.title')} actions={<a href={href}>{t.t('routes.all')}</a>}>
      <div class="map-room" hx-get={href} hx-trigger="revealed" hx-select="#route-map" hx-swap="innerHTML">
        <p>
          <a href={href}>{t.t('routes.show')}</a>
        </p>
      </div>
    </Section>
  )
}
