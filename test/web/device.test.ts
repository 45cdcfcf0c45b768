import { expect, test } from 'vitest'
import { deviceOf } from '../../src/web/device.ts'

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.for([
  { agent: `${WINDOWS} Gecko/20100101 Firefox/133.0`, browser: 'Firefox', system: 'Windows' },
  { agent: `${WINDOWS} ${WEBKIT} Chrome/131.0 Safari/537.36 Edg/131.0`, browser: 'Edge', system: 'Windows' },
  { agent: `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/131.0`, browser: 'Chrome', system: 'Linux' },
  { agent: `Mozilla/5.0 (Linux; Android 14) ${WEBKIT} Chrome/131.0`, browser: 'Chrome', system: 'Android' },
  {
    agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
    browser: 'Safari',
    system: 'iPhone',
  },
  { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) CriOS/126', browser: 'Chrome', system: 'macOS' },
  { agent: 'curl/8.5.0', browser: null, system: null },
  { agent: undefined, browser: null, system: null },
])('$browser on $system', ({ agent, browser, system }) => {
  expect(deviceOf(agent)).toEqual({ browser, system })
})
