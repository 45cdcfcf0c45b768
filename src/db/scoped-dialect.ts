/** BEGIN, what puts the scope on, and the first query leave together: one round trip instead of three. */
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'

/** What `enter` sends: settings, whose answer nobody reads, and no parameters. */
const SCOPE = /^select set_config\('role', /
const END = /^(commit|rollback)$/i

class ScopedDriver extends PostgresDriver {
  /** What has to be said on a connection before its next query. */
  readonly #first = new WeakMap<DatabaseConnection, string>()
  readonly #reading = new WeakSet<DatabaseConnection>()
  readonly #watched = new WeakSet<DatabaseConnection>()

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const { isolationLevel, accessMode } = settings
    const words = [isolationLevel ? `isolation level ${isolationLevel}` : '', accessMode ?? '']
    if (accessMode === 'read only') this.#reading.add(connection)
    else this.#reading.delete(connection)
    this.#first.set(connection, `start transaction ${words.filter(Boolean).join(' ')}`.trim())
    this.#watch(connection)
  }

  /** What was only read is known before the end: nobody waits for it, and whoever comes next on the connection queues. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const ended = super.commitTransaction(connection)
    if (!this.#reading.has(connection)) return ended
    ended.catch(() => {}) // the connection broke: the pool replaces it
  }

  #watch(connection: DatabaseConnection): void {
    if (this.#watched.has(connection)) return
    this.#watched.add(connection)
    const execute = connection.executeQuery.bind(connection)
    const first = this.#first
    connection.executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const opening = first.get(connection)
      if (opening === undefined) return execute<R>(query)
      // Of several statements in one message the driver gives no rows: only what nobody reads may wait.
      if (SCOPE.test(query.sql)) {
        first.set(connection, `${opening}; ${query.sql}`)
        return { rows: [] }
      }
      first.delete(connection)
      if (END.test(query.sql)) return { rows: [] } // nothing was begun, nothing is ended
      const opened = execute(CompiledQuery.raw(opening))
      // A scope that cannot be put on leaves the transaction aborted, so the query behind it is refused.
      const answer = execute<R>(query)
      answer.catch(() => {}) // what went wrong first is what is told
      await opened
      return answer
    }
  }
}

export class ScopedDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0]

  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new ScopedDriver(this.#config)
  }
}
