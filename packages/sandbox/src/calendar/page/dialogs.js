import { addDays, clockText, minutesBetween, readClock, readWall, writeWall } from './wall-time.js';
import { timeText } from './week.js';

const DAY_MINUTES = 24 * 60;

const find = (id) => document.getElementById(id);

/** What one reads about an event, and what one can do to it. */
export const createDetails = ({ onDelete, onEdit }) => {
  const dialog = find('details');
  let shown;
  const act = (id, action) =>
    find(id).addEventListener('click', () => {
      dialog.close();
      action();
    });
  act('details-close', () => {});
  act('details-edit', () => onEdit(shown));
  act('delete-one', () => onDelete(shown.id));
  act('delete-series', () => onDelete(shown.recurringEventId));

  return (event) => {
    shown = event;
    find('details-title').textContent = event.summary || '(no title)';
    find('details-time').textContent = timeText(event);
    find('details-text').textContent = [event.location, event.description].filter(Boolean).join('\n\n');
    find('delete-series').hidden = !event.recurringEventId;
    find('delete-one').textContent = event.recurringEventId ? 'Delete this one' : 'Delete';
    dialog.showModal();
  };
};

/** The form that adds an event or changes one's title and time. */
export const createEditor = ({ timeZone, onSave }) => {
  const dialog = find('editor');
  const form = find('form');
  const { title, date, from, to, allDay, weekly } = form.elements;
  const error = find('form-error');
  let changed;

  const fitTimes = () => {
    find('times').hidden = allDay.checked;
    from.required = to.required = !allDay.checked;
  };
  allDay.addEventListener('change', fitTimes);
  find('editor-close').addEventListener('click', () => dialog.close());

  form.addEventListener('submit', async (submit) => {
    submit.preventDefault();
    error.textContent = '';
    try {
      await onSave(readForm(), changed);
      dialog.close();
    } catch (fault) {
      error.textContent = fault.message;
    }
  });

  const readForm = () => ({
    summary: title.value,
    ...(allDay.checked ? wholeDay() : stretch()),
    ...(weekly.checked && { recurrence: ['RRULE:FREQ=WEEKLY'] }),
  });
  const wholeDay = () => ({
    start: { date: date.value, dateTime: null },
    end: { date: addDays(date.value, lengthInDays()), dateTime: null },
  });
  const lengthInDays = () =>
    changed?.start.date ? minutesBetween(readWall(changed.start), readWall(changed.end)) / DAY_MINUTES : 1;
  const stretch = () => {
    // An end at or before the start is meant for the next day: 22:00 to 00:00.
    const lastDay = readClock(to.value) > readClock(from.value) ? date.value : addDays(date.value, 1);
    return {
      start: writeWall({ date: date.value, minutes: readClock(from.value) }, timeZone()),
      end: writeWall({ date: lastDay, minutes: readClock(to.value) }, timeZone()),
    };
  };

  const open = (values) => {
    title.value = values.title;
    date.value = values.date;
    from.value = clockText(values.from);
    to.value = clockText(values.to % DAY_MINUTES);
    allDay.checked = values.isAllDay;
    weekly.checked = false;
    error.textContent = '';
    fitTimes();
    find('weekly-line').hidden = changed !== undefined;
    find('editor-title').textContent = changed ? 'Change an event' : 'Add an event';
    find('save').textContent = changed ? 'Save' : 'Add';
    dialog.showModal();
  };

  return {
    add(stretchWanted) {
      changed = undefined;
      open({ title: 'Open', isAllDay: false, ...stretchWanted });
    },
    change(event) {
      changed = event;
      const [start, end] = [readWall(event.start), readWall(event.end)];
      const isAllDay = Boolean(event.start.date);
      open({
        title: event.summary ?? '',
        date: start.date,
        from: isAllDay ? 9 * 60 : start.minutes,
        to: isAllDay ? 10 * 60 : end.minutes,
        isAllDay,
      });
    },
  };
};
