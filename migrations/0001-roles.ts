import { sql } from 'kysely'

/**
 * Five roles that nobody signs in with. Every transaction puts one on (`set_config('role', …, true)`), so the row level
 * policies hold on PGlite (where the session is a superuser) and on Postgres alike. Outside of a scope the login sees
 * no row of any tenant, although it owns the tables.
 */
export const statements = ['tandem_gate', 'tandem_web', 'tandem_job', 'tandem_ops', 'tandem_backup'].map(
  (role) => sql`do $$ begin
    begin
      if not exists (select from pg_roles where rolname = ${sql.lit(role)}) then
        create role ${sql.id(role)} nologin;
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of the cluster was first
    end;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      if current_setting('server_version_num')::int >= 160000 then
        execute format('grant %I to %I with inherit false, set true', ${sql.lit(role)}, current_user);
      else
        execute format('grant %I to %I', ${sql.lit(role)}, current_user);
      end if;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), ${sql.lit(role)});
  end $$`,
)
