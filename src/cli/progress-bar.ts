/** A bar on a terminal; nothing in a pipe. */
const WIDTH = 30

export function progressBar(total: number): { step: (done: number) => void; end: () => void } {
  if (!process.stderr.isTTY || total === 0) return { step: () => {}, end: () => {} }
  let done = 0
  let shown = -1
  return {
    step(more) {
      done += more
      const percent = Math.floor((done * 100) / total)
      if (percent === shown) return
      shown = percent
      const filled = Math.round((percent * WIDTH) / 100)
      process.stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${percent} %`)
    },
    end() {
      process.stderr.write('\n')
    },
  }
}
