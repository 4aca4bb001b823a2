import { describe, expect, it } from 'vitest';
import { calendarFileUrl, googleCalendarUrl } from './calendar-links.ts';
import { expectationsOf } from './expectations.ts';
import type { KeptTicket } from './kept-ticket.ts';

const startsAt = '2026-01-17T07:00:00-06:00';
const hour = 60 * 60 * 1000;
const hoursBefore = (hours: number) => Date.parse(startsAt) - hours * hour;

const booked = (getsText: boolean): KeptTicket => ({
  kind: 'booked',
  startsAt,
  endsAt: '2026-01-17T07:20:00-06:00',
  manageUrl: 'https://closet.example/manage/token',
  students: [],
  getsText,
});

describe('what a family may expect', () => {
  it('is a reminder a day ahead, with a text where there is consent', () => {
    expect(expectationsOf(booked(false), hoursBefore(48))).toEqual(['nextEmail', 'nextReminder']);
    expect(expectationsOf(booked(true), hoursBefore(48))).toEqual(['nextEmail', 'nextReminderAndText']);
  });

  it('is no reminder email when it is booked less than 24 hours ahead', () => {
    expect(expectationsOf(booked(false), hoursBefore(23))).toEqual(['nextEmail']);
    expect(expectationsOf(booked(true), hoursBefore(23))).toEqual(['nextEmail', 'nextSoonText']);
  });
});

describe('calendar links', () => {
  it('give Google the time in UTC and no secrets', () => {
    const url = new URL(
      googleCalendarUrl({ title: 'Visit', address: '1 Elm & 2', startsAt, endsAt: '2026-01-17T13:20:00Z' }),
    );
    expect(url.searchParams.get('dates')).toBe('20260117T130000Z/20260117T132000Z');
    expect(url.searchParams.get('location')).toBe('1 Elm & 2');
  });

  it('lead to the .ics file by the manage link’s token', () => {
    expect(calendarFileUrl('https://closet.example/manage/aB-_9?lang=ar')).toBe(
      '/api/manage/aB-_9/appointment.ics',
    );
  });
});
