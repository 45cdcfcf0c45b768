/** Serialization failure and deadlock: the database asks for the whole transaction again. */
const AGAIN = new Set(['40001', '40P01'])
const TRIES = 5

/** @throws the last error when the database still refuses after five tries, any other error at once */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === TRIES || !AGAIN.has(sqlState(error) ?? '')) throw error
      // Full jitter: two transactions that collided must not collide again in step.
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 190))
    }
  }
}

/** The five-character SQLSTATE of an error of either driver. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.length === 5 ? code : undefined
}

/** The name of the unique or check constraint that refused a row. */
export function violated(error: unknown): string | undefined {
  if (sqlState(error) !== '23505' && sqlState(error) !== '23514') return undefined
  return (error as { constraint?: string }).constraint
}
