import { createDetails, createEditor } from './dialogs.js';
import { enableDragging } from './dragging.js';
import { addEvent, changeEvent, deleteEvent, loadEvent, loadWeek } from './store.js';
import { addDays, monthAndYear, readWall, sundayOf, writeWall } from './wall-time.js';
import { drawWeek, pixelsOf } from './week.js';

const REFRESH_MS = 4000;
const find = (id) => document.getElementById(id);
const grid = find('week');
const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);

let sunday = sundayOf(new Date().toISOString().slice(0, 10));
let week = { items: [] };
let drawn = '';
let isDragging = false;

const say = (text) => {
  find('message').textContent = text;
};

const draw = () => {
  // A redraw would take the focus away: only where something changed, and back to where it was.
  const seen = JSON.stringify([sunday, week]);
  if (seen === drawn) return;
  drawn = seen;
  const focused = document.activeElement?.dataset?.id;
  drawWeek(grid, { sunday, ...week });
  if (focused) grid.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  find('week-name').textContent = monthAndYear(addDays(sunday, 3));
  find('calendar-id').textContent = week.calendarId;
  find('time-zone').textContent = week.timeZone;
};

const refresh = async () => {
  const asked = sunday;
  try {
    const loaded = await loadWeek(asked);
    if (asked !== sunday || isDragging) return;
    week = loaded;
    draw();
    say('');
  } catch {
    say('The calendar does not answer. Trying again in a few seconds.');
  }
};

/** Does something to the calendar, shows what came of it, and says why where it did not work. */
const attempt = async (action) => {
  let fault = '';
  await action().catch((error) => {
    fault = error.message;
  });
  drawn = '';
  await refresh();
  if (fault) say(fault);
};

const showWeek = async (date) => {
  sunday = sundayOf(date);
  history.replaceState(null, '', `#${sunday}`);
  await refresh();
};

const editor = createEditor({
  timeZone: () => week.timeZone,
  async onSave(event, changed) {
    await (changed ? changeEvent(changed.id, event) : addEvent(event));
    await showWeek(readWall(event.start).date);
  },
});
const showDetails = createDetails({
  onDelete: (id) => attempt(() => deleteEvent(id)),
  onEdit: editor.change,
});

enableDragging(grid, {
  eventOf: (id) => week.items.find((event) => event.id === id),
  onStretch: editor.add,
  onChoose: showDetails,
  onMove: (event, { start, end }) =>
    attempt(() =>
      changeEvent(event.id, { start: writeWall(start, week.timeZone), end: writeWall(end, week.timeZone) }),
    ),
  onBusy(isBusy) {
    isDragging = isBusy;
    drawn = '';
  },
});

const today = () => readWall({ dateTime: week.now }).date;
find('previous').addEventListener('click', () => showWeek(addDays(sunday, -7)));
find('next').addEventListener('click', () => showWeek(addDays(sunday, 7)));
find('today').addEventListener('click', () => showWeek(today()));
find('add').addEventListener('click', () => {
  const date = sundayOf(today()) === sunday ? today() : sunday;
  editor.add({ date, from: 9 * 60, to: 11 * 60 });
});

/** The address may name a week or an event. */
const openAddress = async () => {
  const named = decodeURIComponent(location.hash.slice(1));
  if (isDate(named)) return showWeek(named);
  await refresh();
  if (!named) return showWeek(today());
  const event = await loadEvent(named).catch(() => undefined);
  if (!event) return say('There is no such event.');
  await showWeek(readWall(event.start).date);
  showDetails(event);
};

addEventListener('hashchange', openAddress);
await openAddress();
// Schools open in the morning; the night above it is a scroll away.
grid.parentElement.scrollTop = pixelsOf(6 * 60) - 12;
setInterval(() => !isDragging && refresh(), REFRESH_MS);
