import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import supertest from 'supertest';
import { afterAll, expect, it } from 'vitest';
import { webPages } from './pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'clothes-closet-pages-'));
const script = `console.log('${'clothes '.repeat(400)}')`;
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Book</title>');
writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *\nDisallow:\n');
writeFileSync(path.join(folder, 'assets/first-1.js'), script);
writeFileSync(path.join(folder, 'assets/first-1.js.br'), brotliCompressSync(script));
writeFileSync(path.join(folder, 'assets/first-1.js.gz'), gzipSync(script));
afterAll(() => rmSync(folder, { recursive: true }));

const site = supertest(express().use(webPages(folder)));

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
])('a browser that takes %s gets the file as the build has packed it with %s', async (takes, packing) => {
  const answer = await site.get('/assets/first-1.js').set('Accept-Encoding', takes).expect(200);
  expect(answer.headers['content-encoding']).toBe(packing);
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.vary).toBe('Accept-Encoding');
  expect(answer.text).toBe(script);
});

it('a browser that takes nothing packed gets the file as it is', async () => {
  const answer = await site.get('/assets/first-1.js').set('Accept-Encoding', 'identity').expect(200);
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.text).toBe(script);
});

it('a file of an earlier build is missing, packed or not: it is not the page', async () => {
  for (const name of ['first-0.js', '..%2findex.html']) {
    const answer = await site.get(`/assets/${name}`).set('Accept-Encoding', 'br');
    expect(answer.text).not.toContain('<title>Book');
  }
});

it('the page is asked for each time, whatever its address', async () => {
  for (const address of ['/', '/?lang=ar', '/manage/token', '/no-such-page']) {
    const answer = await site.get(address).expect(200);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.text).toContain('<title>Book</title>');
  }
});

it('search engines are shown the booking page in each language, and no other', async () => {
  const robots = async (address: string) => (await site.get(address)).headers['x-robots-tag'];
  expect(await robots('/')).toBeUndefined();
  expect(await robots('/?lang=es')).toBeUndefined();
  for (const address of ['/manage/token', '/offers/token', '/thank-you', '/admin/waitlist', '/login', '/x']) {
    expect(await robots(address)).toBe('noindex');
  }
  expect((await site.get('/robots.txt').expect(200)).text).toContain('User-agent');
});
