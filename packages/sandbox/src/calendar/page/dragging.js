import { addMinutes, clockText, minutesBetween, readWall } from './wall-time.js';
import { make, minutesAt, pixelsOf } from './week.js';

const STEP = 10;
const DAY_MINUTES = 24 * 60;

const snap = (minutes) => Math.round(minutes / STEP) * STEP;
const withinDay = (minutes) => Math.min(DAY_MINUTES, Math.max(0, minutes));

/** The place under the pointer: a day's column and the minute in it. */
const placeAt = (grid, { clientX, clientY }) => {
  const columns = [...grid.querySelectorAll('.day')];
  const column = columns.find((day) => {
    const { left, right } = day.getBoundingClientRect();
    return clientX >= left && clientX < right;
  });
  if (!column) return undefined;
  const minutes = withinDay(snap(minutesAt(clientY - column.getBoundingClientRect().top)));
  return { column, date: column.dataset.date, minutes };
};

/** Follows the pointer until it is let go; Escape or a lost pointer gives up. */
const followPointer = ({ move, drop, giveUp }) => {
  const ending = new AbortController();
  const { signal } = ending;
  const end = (action) => (event) => {
    ending.abort();
    action(event);
  };
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', end(drop), { signal });
  addEventListener('pointercancel', end(giveUp), { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && end(giveUp)(event), { signal });
};

/**
 * Lets a mouse drag out a new stretch or move an event; a tap on an empty place offers an hour there.
 * Fingers scroll: on a phone an event moves through its dialog.
 */
export const enableDragging = (grid, { eventOf, onStretch, onMove, onChoose, onBusy }) => {
  let isMouse = false;

  grid.addEventListener('pointerdown', (down) => {
    isMouse = down.pointerType === 'mouse';
    if (!isMouse || down.button !== 0) return;
    const box = down.target.closest('.event');
    if (box) return drag(box, eventOf(box.dataset.id), down);
    if (down.target.closest('.day')) stretch(placeAt(grid, down), down);
  });

  // Fingers and the keyboard: the browser tells a tap from a scroll, and Enter from both (detail 0).
  grid.addEventListener('click', (click) => {
    if (isMouse && click.detail > 0) return;
    const box = click.target.closest('.event');
    if (box) return onChoose(eventOf(box.dataset.id));
    if (!click.target.closest('.day')) return;
    const { date, minutes } = placeAt(grid, click);
    onStretch({ date, from: minutes, to: withinDay(minutes + 60) });
  });

  const stretch = (start, down) => {
    down.preventDefault();
    onBusy(true);
    const shade = make('div', 'stretch');
    let [from, to] = [start.minutes, start.minutes];
    const move = (event) => {
      const at = placeAt(grid, event)?.minutes ?? to;
      [from, to] = [Math.min(start.minutes, at), Math.max(start.minutes, at)];
      shade.textContent = `${clockText(from)}–${clockText(to)}`;
      Object.assign(shade.style, { top: `${pixelsOf(from)}px`, height: `${pixelsOf(to - from)}px` });
      start.column.append(shade);
    };
    const finish = () => {
      shade.remove();
      onBusy(false);
    };
    const drop = () => {
      finish();
      onStretch({ date: start.date, from, to: to > from ? to : withinDay(from + 60) });
    };
    followPointer({ move, drop, giveUp: finish });
  };

  const drag = (box, event, down) => {
    down.preventDefault();
    box.focus();
    onBusy(true);
    const origin = placeAt(grid, down);
    let moved = 0;
    const move = (pointer) => {
      const place = placeAt(grid, pointer);
      if (!place || !origin || event.start.date) return;
      moved = minutesBetween(origin, place);
      const start = addMinutes(readWall(event.start), moved);
      box.classList.toggle('dragged', moved !== 0);
      box.querySelector('small').textContent = clockText(start.minutes);
      box.style.top = `${pixelsOf(start.minutes)}px`;
      place.column.append(box);
    };
    const drop = () => {
      onBusy(false);
      if (moved === 0) return onChoose(event);
      const [start, end] = [readWall(event.start), readWall(event.end)];
      onMove(event, { start: addMinutes(start, moved), end: addMinutes(end, moved) });
    };
    const giveUp = () => onBusy(false);
    followPointer({ move, drop, giveUp });
  };
};
