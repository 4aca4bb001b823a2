import { addDays, clockText, daysOfWeek, longDay, minutesBetween, readWall, shortDay } from './wall-time.js';

// As in page.css: tall enough for a line of text in twenty minutes.
const HOUR = 64;
const DAY_MINUTES = 24 * 60;

export const pixelsOf = (minutes) => (minutes / 60) * HOUR;
export const minutesAt = (pixels) => (pixels / HOUR) * 60;

export const isOpen = (event) => (event.summary ?? '').trim().toLowerCase() === 'open';

export const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
};

/** "06:15–07:30", or the days of an all-day event. */
export const timeText = ({ start, end }) => {
  const [from, to] = [readWall(start), readWall(end)];
  if (start.date) {
    const last = addDays(end.date, -1);
    return last === from.date
      ? `${longDay(from.date)}, all day`
      : `${longDay(from.date)} to ${longDay(last)}`;
  }
  const until =
    from.date === to.date ? clockText(to.minutes) : `${longDay(to.date)}, ${clockText(to.minutes)}`;
  return `${longDay(from.date)}, ${clockText(from.minutes)}–${until}`;
};

/** Draws a week into its grid. */
export const drawWeek = (grid, { sunday, now, items }) => {
  const days = daysOfWeek(sunday);
  const today = readWall({ dateTime: now });
  grid.replaceChildren(
    make('div', 'head corner'),
    ...days.map((day) => make('div', day === today.date ? 'head today' : 'head', shortDay(day))),
    make('div', 'all-day corner', 'all day'),
    ...days.map((day) => drawAllDay(day, items)),
    drawHours(),
    ...days.map((day) => drawDay(day, { items, today })),
  );
};

const drawHours = () => {
  const hours = make('div', 'hours');
  for (let hour = 1; hour < 24; hour += 1) {
    const label = make('span', '', clockText(hour * 60));
    label.style.top = `${pixelsOf(hour * 60)}px`;
    hours.append(label);
  }
  return hours;
};

const drawAllDay = (day, items) => {
  const cell = make('div', 'all-day');
  for (const event of items)
    if (event.start.date && event.start.date <= day && day < event.end.date) cell.append(drawEvent(event));
  return cell;
};

const drawDay = (day, { items, today }) => {
  const column = make('div', 'day');
  column.dataset.date = day;
  const parts = items.filter((event) => event.start.dateTime).flatMap((event) => partOf(event, day));
  for (const part of withLanes(parts)) column.append(placeEvent(part));
  if (day === today.date) {
    const line = make('div', 'now');
    line.style.top = `${pixelsOf(today.minutes)}px`;
    column.append(line);
  }
  return column;
};

/** What of an event lies on a day, in minutes since its midnight. */
const partOf = (event, day) => {
  const midnight = { date: day, minutes: 0 };
  const from = Math.max(0, minutesBetween(midnight, readWall(event.start)));
  const to = Math.min(DAY_MINUTES, minutesBetween(midnight, readWall(event.end)));
  return from < DAY_MINUTES && to > 0 && from <= to ? [{ event, from, to }] : [];
};

/** Open times lie behind at full width; what overlaps among the rest stands side by side. */
const withLanes = (parts) => [
  ...parts.filter(({ event }) => isOpen(event)).map((part) => ({ ...part, lane: 0, lanes: 1 })),
  ...sideBySide(parts.filter(({ event }) => !isOpen(event))),
];

const sideBySide = (parts) => {
  const placed = [];
  let cluster = [];
  let clusterEnd = -1;
  const close = () => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane)) + 1;
    placed.push(...cluster.map((part) => ({ ...part, lanes })));
    cluster = [];
  };
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    if (part.from >= clusterEnd) close();
    const taken = new Set(cluster.filter(({ to }) => to > part.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    cluster.push({ ...part, lane });
    clusterEnd = Math.max(clusterEnd, part.to);
  }
  close();
  return placed;
};

const placeEvent = ({ event, from, to, lane, lanes }) => {
  const box = drawEvent(event, to - from < 45);
  // What is not open leaves the open time's name readable beside it.
  const [left, width] = isOpen(event) ? [1, 98] : [30 + (lane * 68) / lanes, 68 / lanes];
  Object.assign(box.style, {
    top: `${pixelsOf(from)}px`,
    height: `${Math.max(19, pixelsOf(to - from) - 1)}px`,
    insetInlineStart: `${left}%`,
    inlineSize: `${width}%`,
  });
  return box;
};

const drawEvent = (event, isShort = false) => {
  const kinds = [
    'event',
    isOpen(event) && 'open',
    event.transparency === 'transparent' && 'free',
    isShort && 'short',
  ];
  const box = make('button', kinds.filter(Boolean).join(' '));
  box.type = 'button';
  box.dataset.id = event.id;
  const title = event.summary || '(no title)';
  box.setAttribute('aria-label', `${title}, ${timeText(event)}`);
  box.title = `${title}, ${timeText(event)}`;
  box.append(make('span', '', title));
  if (event.start.dateTime) box.append(make('small', '', clockText(readWall(event.start).minutes)));
  return box;
};
