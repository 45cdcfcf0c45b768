/** Node with a Postgres server. */
import { freshPostgres } from '../support/database.ts'
import { onNode } from './on-node.ts'
import { smoke } from './smoke.ts'

smoke(async () => onNode((await freshPostgres()).db, 2))
