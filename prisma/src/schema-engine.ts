import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';

export type SchemaEngine = glue.SchemaEngine;

/** Told of each script before it runs; its answer runs in the script's place. */
type EditScript = (script: string) => string;

/** Lends Prisma's own migration engine, as WebAssembly: nothing to download, the same on every machine. */
export const withSchemaEngine = async <Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
  editScript: EditScript = (script) => script,
): Promise<Result> => {
  await loadEngine();
  const connections = createConnections(databaseUrl, editScript);
  const adapter = bindMigrationAwareSqlAdapterFactory(connections.factory);
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await work(engine);
  } catch (error) {
    throw connections.scriptError ?? error;
  } finally {
    engine.free();
    await connections.close();
  }
};

let engineLoaded: Promise<void> | undefined;

const loadEngine = (): Promise<void> => {
  engineLoaded ??= instantiate();
  return engineLoaded;
};

// Neither Node's types nor the language's declare it; only the browser's do.
declare const WebAssembly: {
  instantiate: (
    bytes: Uint8Array,
    imports: object,
  ) => Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const instantiate = async (): Promise<void> => {
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(gluePath.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
};

type PgConnection = Awaited<ReturnType<PrismaPg['connect']>>;

const createConnections = (databaseUrl: string, editScript: EditScript) => {
  const original = new PrismaPg(databaseUrl);
  const opened: PgConnection[] = [];

  const prepare = (connection: PgConnection): SqlDriverAdapter => {
    opened.push(connection);
    readCatalogueLetters(connection);
    // The adapter cuts scripts at every semicolon, function bodies and comments included, and runs the pieces one
    // by one. Sent whole, a migration runs as the engine means it: in one transaction, all or nothing.
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(editScript(script));
      } catch (error) {
        connections.scriptError = new Error(`Migration failed: ${String(error)}`, { cause: error });
        throw error;
      }
    };
    return connection;
  };

  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: original.provider,
    adapterName: original.adapterName,
    connect: async () => prepare(await original.connect()),
    connectToShadowDb: async () => prepare(await original.connectToShadowDb()),
  };
  const connections = {
    factory,
    /** What PostgreSQL said: the engine tells only that something failed. */
    scriptError: undefined as Error | undefined,
    close: () => Promise.all(opened.map((connection) => connection.dispose())),
  };
  return connections;
};

const oneLetter = 18; // PostgreSQL's own type "char", for kinds and flags in its catalogue
const text = 25;

/** The engine reads one-letter columns of the catalogue, a type the adapter refuses: hand them over as characters. */
const readCatalogueLetters = (connection: PgConnection): void => {
  const letterColumns = new Set<string>();
  const pool = connection.underlyingDriver();
  const query: (request: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult> = pool.query.bind(pool);
  const queryAsText = async (request: pg.QueryArrayConfig) => {
    const result = await query(request);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== oneLetter) continue;
      letterColumns.add(field.name);
      field.dataTypeID = text;
    }
    return result;
  };
  Object.assign(pool, { query: queryAsText });

  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (request) => {
    const result = await queryRaw(request);
    const columnTypes = result.columnNames.map((name, index) =>
      letterColumns.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
    );
    return { ...result, columnTypes };
  };
};
