import { describe, expect, it } from 'vitest';
import type { ListedEvent } from '../../integrations/google-calendar.ts';
import { saysTheSame, writeEvent } from './event-writing.ts';

const appointment = {
  id: '019aa8e0-5a00-7c3d-9e2f-0123456789ab',
  startsAt: new Date('2026-12-01T15:00:00Z'),
  endsAt: new Date('2026-12-01T15:20:00Z'),
  firstName: 'María José',
  lastName: 'López',
  phone: '+15125550100',
  email: 'maria@example.org',
  visits: [
    { studentId: 'T01', gender: 'female', grade: '3', school: 'Lincoln' },
    { studentId: 'T02', gender: 'male', grade: 'Pre-K', school: 'Not listed/unknown' },
    { studentId: null, gender: null, grade: null, school: null },
  ],
};
const content = writeEvent(appointment, 'America/Chicago');

describe('the event of an appointment', () => {
  it('is titled with the last name and the number of students', () => {
    expect(content.summary).toBe('López (2)');
  });

  it('describes the guardian and each student', () => {
    expect(content.description.split('\n')).toEqual([
      'Guardian: María José López, +15125550100',
      'Email: maria@example.org',
      '',
      '1. T01, female, grade 3, Lincoln',
      '2. T02, male, grade Pre-K, Not listed/unknown',
    ]);
  });

  it('is at the appointment’s time, in the site’s zone', () => {
    expect(content).toMatchObject({
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      timeZone: 'America/Chicago',
      appointmentId: appointment.id,
    });
  });

  it('lets nobody put a link in front of the volunteers', () => {
    const { summary } = writeEvent({ ...appointment, lastName: '<a href="//evil">' }, 'America/Chicago');
    expect(summary).toBe('‹a href="//evil"› (2)');
  });
});

describe('an event in the calendar', () => {
  const event: ListedEvent = {
    id: 'x',
    etag: '"1"',
    status: 'confirmed',
    summary: content.summary,
    description: content.description,
    transparency: undefined,
    start: undefined,
    end: undefined,
    extendedProperties: { private: { appointmentId: appointment.id, write: undefined } },
  };

  it('says the same whenever it is', () => {
    expect(saysTheSame(event, content)).toBe(true);
  });

  it.each([
    ['another title', { summary: 'López (3)' }],
    ['another text', { description: 'gone' }],
    ['no text', { description: undefined }],
    ['no appointment', { extendedProperties: undefined }],
  ])('does not say the same with %s', (_, change) => {
    expect(saysTheSame({ ...event, ...change }, content)).toBe(false);
  });
});
