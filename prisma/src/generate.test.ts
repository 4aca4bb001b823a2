import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateClient } from './generate.ts';

const schema = (model: string) => `
generator client {
  provider               = "prisma-client"
  output                 = "./src/generated"
  importFileExtension    = "ts"
  generatedFileExtension = "ts"
}

datasource db {
  provider = "postgresql"
}

model ${model} {
  id Int @id
}
`;

describe('generating the client', () => {
  const directory = mkdtempSync(join(tmpdir(), 'generate-'));
  const write = (model: string) => writeFileSync(join(directory, 'schema.prisma'), schema(model));
  const generated = () => readFileSync(join(directory, 'src/generated/client.ts'), 'utf8');
  beforeAll(() => {
    symlinkSync(join(import.meta.dirname, '../node_modules'), join(directory, 'node_modules'));
    write('Coat');
    // Whoever tried to reach the network would fail at once.
    process.env.HTTPS_PROXY = 'http://127.0.0.1:1';
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('writes it, once for each schema', () => {
    expect(generateClient(directory)).toBe('generated');
    expect(generateClient(directory)).toBe('unchanged');
    expect(generated()).toContain('Coat');
  });

  it('writes it anew when the schema has changed', () => {
    write('Shoe');

    expect(generateClient(directory)).toBe('generated');
    expect(generated()).toContain('Shoe');
    expect(existsSync(join(directory, 'src/generated/models/Coat.ts'))).toBe(false);
  });

  it('writes it anew after one that did not end well', () => {
    writeFileSync(join(directory, 'schema.prisma'), 'model Broken {');
    expect(() => generateClient(directory)).toThrow('prisma generate failed');

    write('Shoe');
    expect(generateClient(directory)).toBe('generated');
  });
});
