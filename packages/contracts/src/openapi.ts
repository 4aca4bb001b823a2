import * as z from 'zod/mini';
import { adminEndpoints } from './admin/endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { Problem, type ProblemCode, problemStatus } from './problems.ts';
import { publicEndpoints } from './public-endpoints.ts';

type Schema = z.ZodMiniType;

/** Every endpoint that is served, once: the document below and the tests that walk the routes read it. */
export const endpoints: readonly Endpoint[] = [...publicEndpoints, ...adminEndpoints];

const json = (schema: Schema, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });

const content = (type: string, schema: object) => ({ content: { [type]: { schema } } });

const answerContent = (answer: Endpoint['answer']) => {
  if (answer === undefined) return {};
  return typeof answer === 'string'
    ? content(answer, { type: 'string' })
    : content('application/json', json(answer, 'output'));
};

const parametersOf = ({ path, query }: Endpoint) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: json(schema as Schema, 'input'),
  })),
];

const problemResponses = (codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    [...new Set(codes.map((code) => problemStatus[code]))].map((status) => [
      status,
      {
        description: codes.filter((code) => problemStatus[code] === status).join(', '),
        ...content('application/problem+json', { $ref: '#/components/schemas/Problem' }),
      },
    ]),
  );

const operationOf = (endpoint: Endpoint) => {
  const { body, summary, status = 200, answer, problems } = endpoint;
  return {
    summary,
    parameters: parametersOf(endpoint),
    ...(body && {
      requestBody: {
        required: true,
        ...(typeof body === 'string'
          ? content(body, { type: 'string' })
          : content('application/json', json(body, 'input'))),
      },
    }),
    responses: {
      [status]: { description: summary, ...answerContent(answer) },
      ...problemResponses(problems),
    },
  };
};

/** The OpenAPI 3.1 document of the API under `/api`. */
export const openApiDocument = () => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Clothes Closet', version: '1' },
    servers: [{ url: '/api' }],
    paths,
    components: { schemas: { Problem: json(Problem, 'output') } },
  };
};
