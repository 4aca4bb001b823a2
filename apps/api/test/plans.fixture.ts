import { seedMany } from '@clothes-closet/database/seed/many';
import { createDatabase } from '../src/platform/database.ts';
import { createTestDatabase } from './test-database.ts';

/** A node of a plan as EXPLAIN (FORMAT JSON) writes it. */
type PlanNode = {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
};
type Explained = { 'Query Text': string; Plan: PlanNode };

/** A statement, and how PostgreSQL came by its answer: the indexes it used, the tables it read from end to end. */
export type UsedPlan = { statement: string; indexes: string[]; readWhole: string[] };

/** PostgreSQL reports the plan of every statement, with the values it was really asked for. */
const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
};

/** A database with many appointments, whose plans can be read. */
export const createDatabaseOfMany = async (appointments: number, now: string) => {
  const { databaseUrl, db: ownDb, stop } = await createTestDatabase();
  await seedMany(databaseUrl, { appointments, now });
  const name = new URL(databaseUrl).pathname.slice(1);
  for (const [setting, value] of Object.entries(settings)) {
    await ownDb.prisma.$executeRawUnsafe(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  }
  const db = createDatabase(databaseUrl);
  let heard: Explained[] = [];
  db.pool.on('connect', (client) =>
    client.on('notice', ({ message = '' }) => {
      const [, plan] = message.split('plan:\n');
      if (plan) heard.push(JSON.parse(plan));
    }),
  );
  return {
    db,
    /** The plans of all statements that some work sends. */
    plansOf: async (work: () => Promise<unknown>): Promise<UsedPlan[]> => {
      heard = [];
      await work();
      return heard.map(({ Plan, ...explained }) => usedBy(explained['Query Text'], nodesOf(Plan)));
    },
    stop: async () => {
      await db.close();
      await stop();
    },
  };
};

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const usedBy = (statement: string, nodes: PlanNode[]): UsedPlan => ({
  statement,
  indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
  readWhole: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : [])),
});
