import pg from 'pg';

/** Creates, copies and drops the databases of one server. Each answer is the database's URL. */
export const createDatabases = (urlFor: (database: string) => string) => {
  const asOwner = async (work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
    const client = new pg.Client({ connectionString: urlFor('postgres') });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };

  return {
    /** Leaves a database that is already there as it is. */
    async createDatabase(name: string): Promise<string> {
      await asOwner(async (client) => {
        const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
        if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
      });
      return urlFor(name);
    },

    /** Nobody may be connected to the template meanwhile. */
    async cloneDatabase(template: string, name: string): Promise<string> {
      await asOwner((client) =>
        client.query(
          `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
        ),
      );
      return urlFor(name);
    },

    /** Cuts the connections that are still open. */
    async dropDatabase(name: string): Promise<void> {
      await asOwner((client) =>
        client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
      );
    },
  };
};
