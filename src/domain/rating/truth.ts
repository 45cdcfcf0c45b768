/** Three-valued logic: a test about a place that nobody knows is neither true nor false, and must not become either. */
export type Truth = boolean | 'unknown'

export function all(tests: Iterable<Truth>): Truth {
  let result: Truth = true
  for (const test of tests) {
    if (test === false) return false
    if (test === 'unknown') result = 'unknown'
  }
  return result
}

export function any(tests: Iterable<Truth>): Truth {
  let result: Truth = false
  for (const test of tests) {
    if (test === true) return true
    if (test === 'unknown') result = 'unknown'
  }
  return result
}

export function not(test: Truth): Truth {
  return test === 'unknown' ? 'unknown' : !test
}
