import type { Page } from '@playwright/test';
import { findBarriers } from '../src/barriers.ts';
import { bookingForm } from '../src/booking-form.ts';
import { findLostFocus, walkFocus } from '../src/focus-walk.ts';
import { lookOver } from '../src/look-over.ts';
import { narrow } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { withTextSpacing } from '../src/text-spacing.ts';
import { bookingTexts } from '../src/texts.ts';
import { findEnglish, findHoles, findNameless } from '../src/wording.ts';

// A check that finds nothing proves something only if it would have found what is wrong: here it is put in its way.
test.use({ viewport: narrow, trace: 'off' });

const t = bookingTexts('es');

/** Puts a fault into the page, in the place of its introduction. */
const plant = (page: Page, html: string) =>
  page.evaluate(`document.querySelector('main h1 + p').innerHTML = ${JSON.stringify(html)}`);

const snapshotOf = (page: Page) => page.locator('body').ariaSnapshot();

test('what stands in the way on a page is found', async ({ page }) => {
  const form = bookingForm(page, 'es');
  await form.open();
  await expect(form.times.first()).toBeVisible();

  await test.step('nothing is, to begin with', async () => {
    expect(await lookOver(page)).toEqual({ width: narrow.width, smallTargets: [], cutTexts: [] });
    const snapshot = await snapshotOf(page);
    for (const found of [findNameless(snapshot), findHoles(snapshot), findEnglish(snapshot, 'es')])
      expect(found).toEqual([]);
  });

  await test.step('what axe knows', async () => {
    await plant(page, '<img src="/icon.svg">');
    expect(await findBarriers(page)).toEqual([expect.stringContaining('image-alt')]);
  });

  await test.step('controls without a name', async () => {
    for (const control of ['<button></button>', '<a href="/"></a>', '<input>', '<select></select>']) {
      await plant(page, control);
      expect(findNameless(await snapshotOf(page)), control).toHaveLength(1);
    }
  });

  await test.step('keys in the place of their texts, and gaps left open', async () => {
    for (const hole of [
      '<button>students.add</button>',
      'time.times',
      '<p>ID {{id}}</p>',
      'Grado undefined',
    ]) {
      await plant(page, hole);
      expect(findHoles(await snapshotOf(page)), hole).toHaveLength(1);
    }
  });

  await test.step('what was left in English', async () => {
    const { students, time } = bookingTexts('en');
    const left = [
      `<button>${students.add}</button>`,
      `<button aria-label="Remove student 2">×</button>`,
      `<p>${time.hint}</p>`,
      'Your time now is martes, 7:00. You keep it until you choose another one.',
      '<button>Tuesday, 7:00</button>',
    ];
    for (const text of left) {
      await plant(page, text);
      expect(findEnglish(await snapshotOf(page), 'es'), text).toHaveLength(1);
    }
    await plant(page, `<button>${t.students.add}</button>`);
    expect(findEnglish(await snapshotOf(page), 'es')).toEqual([]);
  });

  await test.step('targets too small for a finger, but not the links of a sentence', async () => {
    await plant(page, '<button id="small">Sí</button> <label><input type="checkbox" id="bare"></label>');
    const { smallTargets } = await lookOver(page);
    expect(smallTargets).toEqual([expect.stringContaining('#small'), expect.stringContaining('#bare')]);
    await plant(page, 'Aquí hay <a href="/">un enlace</a> en una frase.');
    expect((await lookOver(page)).smallTargets).toEqual([]);
  });

  await test.step('text that is cut, spills out, or leaves the window', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft';
    for (const [style, tag] of [
      ['display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis', 'span'],
      ['display: block; inline-size: 5rem; overflow-wrap: normal', 'span'],
      ['display: block; block-size: 1.5rem; inline-size: 3rem; overflow: hidden', 'span'],
      ['position: absolute; inset-inline-start: 15rem; white-space: nowrap', 'b'],
    ]) {
      await plant(page, `<${tag} id="cut">${word} ${word}</${tag}>`);
      await page.evaluate(`document.querySelector('#cut').style.cssText = ${JSON.stringify(style)}`);
      expect((await lookOver(page)).cutTexts, style).toEqual([expect.stringContaining(word)]);
    }
    await plant(page, `<select id="cut" aria-label="x"><option>${word} ${word}</option></select>`);
    await page.evaluate("document.querySelector('#cut').style.inlineSize = '100%'");
    expect((await lookOver(page)).cutTexts).toEqual([expect.stringContaining('is cut in cut')]);
  });

  await test.step('a page that has to be pushed sideways, and text that fits only as it was', async () => {
    await plant(page, '<b id="wide">x</b>');
    const style = (css: string) =>
      page.evaluate(`document.querySelector('#wide').style.cssText = ${JSON.stringify(css)}`);
    await style('display: block; inline-size: 30rem');
    expect((await lookOver(page)).width).toBeGreaterThan(narrow.width);
    await plant(page, '<b id="wide">Todo lo que cabe</b>');
    await style('display: inline-block; white-space: nowrap; overflow: hidden');
    const { width } = (await page.locator('#wide').boundingBox()) ?? { width: 0 };
    await style(`display: inline-block; white-space: nowrap; overflow: hidden; inline-size: ${width}px`);
    expect((await lookOver(page)).cutTexts).toEqual([]);
    const spaced = await withTextSpacing(page, () => lookOver(page));
    expect(spaced.cutTexts).toEqual([expect.stringContaining('Todo lo que cabe')]);
    expect((await lookOver(page)).cutTexts).toEqual([]);
  });
});

test('a focus that is covered, not marked, or led about is found', async ({ page }) => {
  await page.goto('/no/such/page?lang=es');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.states.notFoundTitle);
  const lost = async () => {
    await page.evaluate('document.activeElement.blur(); window.scrollTo(0, 0)');
    return findLostFocus(await walkFocus(page));
  };
  expect(await lost()).toEqual([]);
  const addTo = (place: string, html: string) =>
    page.evaluate(
      `document.querySelector('${place}').insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`,
    );
  const styleOf = (css: string) =>
    page.evaluate(`document.querySelector('#fault').style.cssText = ${JSON.stringify(css)}`);

  await addTo('main', '<button id="fault">Nada</button>');
  await styleOf('outline: none');
  expect(await lost()).toEqual([expect.stringContaining('#fault "Nada" has no outline')]);
  await styleOf('position: absolute; inset-block-start: 0; inset-inline-start: 0');
  expect(await lost()).toEqual([expect.stringContaining('#fault "Nada" is higher up')]);
  await page.evaluate("document.querySelector('#fault').remove()");
  await addTo('body', '<div id="fault"></div>');
  await styleOf(
    'position: fixed; inset-inline: 0; inset-block-start: 50%; block-size: 50%; background: black',
  );
  expect((await lost()).join()).toContain('is covered');
});
