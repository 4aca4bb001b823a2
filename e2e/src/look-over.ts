import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Look } from './look.ts';

const source = readFileSync(join(import.meta.dirname, '../in-page/look-over.ts'), 'utf8');
const expression = stripTypeScriptTypes(source);

/** What the page, as it stands now, lets an eye or a finger stumble over. */
export const lookOver = (page: Page): Promise<Look> => page.evaluate<Look>(expression);
