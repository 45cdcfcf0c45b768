/** Sends BEGIN together with what puts the scope on: one round trip less for every transaction. */
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

/** Postgres takes several statements in one message when none of them has parameters. */
class ScopedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, string>()
  readonly #watched = new WeakSet<DatabaseConnection>()

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const { isolationLevel, accessMode } = settings
    const words = [isolationLevel ? `isolation level ${isolationLevel}` : '', accessMode ?? '']
    this.#begun.set(connection, `start transaction ${words.filter(Boolean).join(' ')}`.trim())
    this.#watch(connection)
  }

  #watch(connection: DatabaseConnection): void {
    if (this.#watched.has(connection)) return
    this.#watched.add(connection)
    const execute = connection.executeQuery.bind(connection)
    const begun = this.#begun
    connection.executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const begin = begun.get(connection)
      if (begin === undefined) return execute<R>(query)
      begun.delete(connection)
      if (/^(commit|rollback)$/i.test(query.sql)) return { rows: [] } // nothing was begun, nothing is ended
      // Of several statements the driver gives no rows: only what nobody reads may travel with BEGIN.
      if (SCOPE.test(query.sql)) return execute<R>(CompiledQuery.raw(`${begin}; ${query.sql}`))
      await execute(CompiledQuery.raw(begin))
      return execute<R>(query)
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
