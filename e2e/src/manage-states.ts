import { expect, type Page } from '@playwright/test';
import { refusal } from './complaints.ts';
import { managePage } from './manage-page.ts';
import type { Scene, State } from './parent-states.ts';
import { bookingTexts } from './texts.ts';

const t = bookingTexts('en');

const expectTitle = (page: Page, title: string) => expect(managePage(page).news).toHaveText(title);

const hour = 60 * 60 * 1000;

const openManaged = async ({ page, stack, arrange }: Scene, change: Record<string, unknown> = {}) => {
  const { id, manageUrl } = await arrange.book();
  await stack.db.appointment.update({ where: { id }, data: change });
  const managed = managePage(page);
  await managed.open(manageUrl);
  return managed;
};

/** On the page of a booked visit, with another time of the same day chosen. */
const chooseAnother = async (scene: Scene) => {
  const [startsAt = '', another = ''] = await scene.arrange.slotsOfOneDay(2);
  const { manageUrl } = await scene.arrange.book({ startsAt });
  const managed = managePage(scene.page);
  await managed.open(manageUrl);
  await managed.choose(another);
  return { managed, another };
};

/** What a parent finds behind the link in the messages, in every state of the appointment and of a change. */
export const manageStates: State[] = [
  {
    name: 'manage-booked',
    show: async (scene) => {
      await openManaged(scene);
      await expectTitle(scene.page, t.ticket.manageTitle);
    },
  },
  {
    name: 'manage-time-taken',
    noise: [refusal(409, '/api/manage/.*')],
    show: async (scene) => {
      const { managed, another } = await chooseAnother(scene);
      await scene.arrange.book({ startsAt: another });
      await managed.moveTo(another).click();
      await expect(managed.alert).toContainText(t.errors.slotTakenTitle);
    },
  },
  {
    name: 'manage-connection-lost',
    noise: [/ERR_FAILED/],
    show: async (scene) => {
      const { managed, another } = await chooseAnother(scene);
      await scene.page.route('**/api/manage/*/reschedule', (route) => route.abort());
      await managed.moveTo(another).click();
      await expect(managed.alert).toContainText(t.manage.networkTitle);
    },
  },
  {
    name: 'manage-no-times',
    show: async (scene) => {
      const managed = await openManaged(scene);
      await scene.arrange.fillAllTimes();
      await managed.changeTime.click();
      await expect(scene.page.getByText(t.waitlist.noneTitle)).toBeVisible();
    },
  },
  {
    name: 'manage-closed',
    show: async (scene) => {
      const { manageUrl } = await scene.arrange.book();
      await scene.arrange.closeBookings();
      await managePage(scene.page).open(manageUrl);
      await expect(scene.page.getByText(t.manage.closedText)).toBeVisible();
    },
  },
  {
    name: 'manage-cancel-asked',
    show: async (scene) => {
      const managed = await openManaged(scene);
      await managed.cancelVisit.click();
      await expect(managed.yesCancel).toBeVisible();
    },
  },
  {
    name: 'manage-just-cancelled',
    show: async (scene) => {
      const managed = await openManaged(scene);
      await managed.cancelVisit.click();
      await managed.yesCancel.click();
      await expectTitle(scene.page, t.manage.cancelledTitle);
    },
  },
  {
    name: 'manage-wait-listed',
    show: async ({ page, arrange }) => {
      const { manageUrl } = await arrange.joinWaitlist();
      await managePage(page).open(manageUrl);
      await expectTitle(page, t.ticket.waitlistedTitle);
    },
  },
  {
    name: 'manage-completed',
    show: async (scene) => {
      await openManaged(scene, { status: 'completed' });
      await expectTitle(scene.page, t.ticket.completedTitle);
    },
  },
  {
    name: 'manage-cancelled',
    show: async (scene) => {
      await openManaged(scene, { status: 'cancelled', station: null });
      await expectTitle(scene.page, t.ticket.cancelledTitle);
    },
  },
  {
    name: 'manage-past',
    show: async (scene) => {
      const ago = Math.ceil(Math.random() * 10_000) * hour;
      const startsAt = new Date(Date.now() - ago);
      const endsAt = new Date(startsAt.getTime() + hour / 3);
      await openManaged(scene, { status: 'no_show', startsAt, endsAt });
      await expectTitle(scene.page, t.ticket.pastTitle);
    },
  },
  {
    name: 'manage-unknown',
    noise: [refusal(404, '/api/manage/.*')],
    show: async ({ page }) => {
      await page.goto(`/manage/${'x'.repeat(43)}?lang=en`);
      await expectTitle(page, t.manage.unknownTitle);
    },
  },
];
