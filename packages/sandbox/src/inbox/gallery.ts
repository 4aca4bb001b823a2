import { type Request, type Response, Router } from 'express';
import { countTextParts } from '../sms/text-parts.ts';
import { type Markup, markup } from './markup.ts';

/** A message as the API would send it: `kind` and `locale` are its own words for them. */
export type SampleMessage = {
  kind: string;
  locale: string;
  subject: string;
  html: string;
  text: string;
  calendar?: string;
  sms: string;
};

export type ReadSamples = () => Promise<SampleMessage[]>;

type Options = { readSamples: ReadSamples; mailPolicy: string };

/** /gallery: every message in one language beside each other, or one message in every language. */
export const galleryRoutes = ({ readSamples, mailPolicy }: Options): Router =>
  Router()
    .get('/', async (req: Request, res: Response) => {
      const samples = await readSamples();
      const chosen = choose(samples, req.query);
      res.type('html').send(pageOf(samples, chosen).source);
    })
    .get('/:locale/:kind/mail', async (req, res) => {
      const found = (await readSamples()).find(
        ({ locale, kind }) => locale === req.params.locale && kind === req.params.kind,
      );
      res.set('Content-Security-Policy', mailPolicy).type('html');
      res.status(found ? 200 : 404).send(found?.html ?? '');
    });

type Choice = { by: 'locale' | 'kind'; value: string };

/** In the first language, where nothing that there is was asked for. */
const choose = (samples: readonly SampleMessage[], query: Request['query']): Choice => {
  const isThere = (by: Choice['by']) => samples.some((sample) => sample[by] === query[by]);
  if (isThere('kind')) return { by: 'kind', value: String(query.kind) };
  return { by: 'locale', value: isThere('locale') ? String(query.locale) : (samples[0]?.locale ?? '') };
};

const pageOf = (samples: readonly SampleMessage[], { by, value }: Choice): Markup => markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Every message: ${value} — Clothes Closet</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/inbox.css">
<link rel="stylesheet" href="/gallery.css">
</head>
<body>
<header>
<h1>Every message</h1>
<p>What families are sent, to an invented one: as the API writes it now.</p>
<a href="/">Inbox</a>
</header>
<nav aria-label="Messages" class="choices">
${choicesOf(samples, 'locale', 'In one language', { by, value })}
${choicesOf(samples, 'kind', 'One message in all languages', { by, value })}
</nav>
<main class="samples">${samples.filter((sample) => sample[by] === value).map(sampleOf)}</main>
</body>
</html>`;

const choicesOf = (
  samples: readonly SampleMessage[],
  by: Choice['by'],
  title: string,
  chosen: Choice,
): Markup =>
  markup`<div><h2>${title}</h2><ul>${[...new Set(samples.map((sample) => sample[by]))].map(
    (value) =>
      markup`<li><a href="/gallery?${by}=${value}"${chosen.by === by && chosen.value === value ? markup` aria-current="page"` : ''}>${value}</a></li>`,
  )}</ul></div>`;

const sampleOf = ({ kind, locale, subject, text, sms, calendar }: SampleMessage): Markup => markup`<article>
<h2>${kind} · ${locale}</h2>
<h3 dir="auto" lang="${locale}">${subject}</h3>
<iframe src="/gallery/${locale}/${kind}/mail" title="${kind} in ${locale}: the email" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
${partOf('The email without pictures and styles', text, locale)}
${partOf(`Text message (${sizeOf(sms)})`, sms, locale)}
${calendar ? partOf('The file for the calendar', calendar, locale) : ''}
</article>`;

const sizeOf = (sms: string): string => {
  const parts = countTextParts(sms);
  return `${sms.length} characters, ${parts} ${parts === 1 ? 'part' : 'parts'}`;
};

const partOf = (title: string, text: string, locale: string): Markup =>
  markup`<details><summary>${title}</summary><pre dir="auto" lang="${locale}">${text}</pre></details>`;
