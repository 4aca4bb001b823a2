import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { State } from '../parent-states.ts';
import { putAppointment, putMessage } from '../put-appointment.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts } from '../texts.ts';

const t = adminTexts.messages;

export const messagesStates: State[] = [
  {
    name: 'messages',
    noise: [notSignedIn],
    show: async ({ page, stack }) => {
      await stack.db.appointment.deleteMany();
      for (const [locale, error] of [
        ['en', 'SMTP 550 5.1.1'],
        ['ar', 'SMTP 552 5.2.2'],
      ] as const) {
        const { id } = await putAppointment(stack, { status: 'booked', minutesFromNow: 3000, locale });
        await putMessage(stack, id, { state: 'failed', error });
        await putMessage(stack, id, { state: 'sent', kind: 'waitlisted' });
      }
      await signIn(page);
      await page.goto('/admin/messages');
      await expect(page.getByText(t.reasons.mailboxFull)).toBeVisible();
    },
  },
  {
    name: 'messages-none-failed',
    noise: [notSignedIn],
    show: async ({ page, stack }) => {
      await stack.db.appointment.deleteMany();
      await signIn(page);
      await page.goto('/admin/messages?state=failed');
      await expect(page.getByText(t.nothingFailedTitle)).toBeVisible();
    },
  },
];
