import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createAttempts } from './http/attempts.ts';
import { type CalendarQuota, createCalendarQuota } from './integrations/calendar-quota.ts';
import { createGoogleCalendar } from './integrations/google-calendar.ts';
import { createMailer } from './integrations/mail.ts';
import { createMailTurns, paceOf } from './integrations/mail-turns.ts';
import { createTexter } from './integrations/sms.ts';
import { adminListRoutes } from './modules/admins/routes.ts';
import { createAdmins } from './modules/admins/service.ts';
import { createAppointmentChanges } from './modules/appointments/changes.ts';
import { createEnding } from './modules/appointments/ending.ts';
import { createFollowing } from './modules/appointments/following.ts';
import { createLockedChange } from './modules/appointments/locked-change.ts';
import { appointmentRoutes } from './modules/appointments/routes.ts';
import { createAppointments } from './modules/appointments/service.ts';
import { createActivity } from './modules/audit/activity.ts';
import { auditRoutes } from './modules/audit/routes.ts';
import { createAudit } from './modules/audit/service.ts';
import { createAuth } from './modules/auth/auth.ts';
import { createAvailabilityChanges } from './modules/availability/changes.ts';
import { availabilityRoutes } from './modules/availability/routes.ts';
import { createAvailability } from './modules/availability/service.ts';
import { scheduleKeyCleanup } from './modules/booking/jobs.ts';
import { createRescheduling } from './modules/booking/rescheduling.ts';
import { bookingRoutes, waitlistRoutes } from './modules/booking/routes.ts';
import { createBookingService } from './modules/booking/service.ts';
import { calendarAdminRoutes } from './modules/calendar/admin-routes.ts';
import { createCalendarChannel } from './modules/calendar/channel.ts';
import { createChannelTokens } from './modules/calendar/channel-token.ts';
import { createCalendarComparison } from './modules/calendar/comparison.ts';
import { createCalendarDifferences } from './modules/calendar/differences.ts';
import { scheduleCalendarSync } from './modules/calendar/jobs.ts';
import { createCalendarPush } from './modules/calendar/push.ts';
import { calendarRoutes } from './modules/calendar/routes.ts';
import { createCalendarSync } from './modules/calendar/sync.ts';
import { dashboardRoutes } from './modules/dashboard/routes.ts';
import { createDashboard } from './modules/dashboard/service.ts';
import { docsRoutes, openApiRoutes } from './modules/docs/routes.ts';
import { eligibilityRoutes } from './modules/eligibility/routes.ts';
import { createEligibility } from './modules/eligibility/service.ts';
import { healthRoutes, metricsRoutes } from './modules/health/routes.ts';
import { createHealth } from './modules/health/service.ts';
import { itemLimitRoutes } from './modules/item-limits/routes.ts';
import { createItemLimits } from './modules/item-limits/service.ts';
import { createCancelling } from './modules/manage/cancelling.ts';
import { manageRoutes } from './modules/manage/routes.ts';
import { createManageService } from './modules/manage/service.ts';
import { createMessageLedger } from './modules/notifications/ledger.ts';
import { createLostMessages } from './modules/notifications/lost-messages.ts';
import { createReminders } from './modules/notifications/reminders.ts';
import { messageRoutes } from './modules/notifications/routes.ts';
import { createMessageSender } from './modules/notifications/sender.ts';
import { createNotifications } from './modules/notifications/service.ts';
import { createOfferAnswering } from './modules/offers/answering.ts';
import { createOfferMaking } from './modules/offers/making.ts';
import { createOfferRound } from './modules/offers/round.ts';
import { offerRoutes } from './modules/offers/routes.ts';
import { createStudentRules } from './modules/offers/students.ts';
import { daySheetRoutes, printRoutes } from './modules/printing/routes.ts';
import { createPrinting } from './modules/printing/service.ts';
import { createTypefaces } from './modules/printing/typefaces.ts';
import { reportRoutes } from './modules/reports/routes.ts';
import { createReports } from './modules/reports/service.ts';
import { createSettingsChanges } from './modules/settings/changes.ts';
import { settingsRoutes } from './modules/settings/routes.ts';
import { createSettings } from './modules/settings/service.ts';
import { siteRoutes } from './modules/site/routes.ts';
import { waitlistAdminRoutes } from './modules/waitlist/routes.ts';
import { createWaitlist } from './modules/waitlist/service.ts';
import type { Clock } from './platform/clock.ts';
import { createEachHour, createEachMinute } from './platform/cron.ts';
import { createDatabase, type Database } from './platform/database.ts';
import { createNewId } from './platform/ids.ts';
import { createJobQueue } from './platform/job-queue.ts';
import { createManageTokens, createOfferTokens } from './platform/link-tokens.ts';
import type { Logger } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';

type Surroundings = {
  clock: Clock;
  logger: Logger;
  /** Google's, where nothing else is said. */
  calendarQuota?: CalendarQuota;
};

export type Api = {
  app: Express;
  db: Database;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Brings the mirror up to date now instead of at the next minute. */
  syncCalendar: () => Promise<unknown>;
  /** Compares all appointments with their events now instead of at night. */
  compareCalendar: () => Promise<unknown>;
  /** Queues messages anew whose jobs were lost now instead of at the next hour. */
  requeueLostMessages: () => Promise<number>;
  /** Promises the reminders that are due now instead of at the next minute. */
  promiseReminders: () => Promise<number>;
  /** Goes through the wait list now instead of a moment after something has changed. */
  goThroughWaitlist: () => Promise<void>;
};

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Wires everything together; nothing is reached over the network before `start`. */
export const compose = (config: Config, { clock, logger, calendarQuota }: Surroundings): Api => {
  const { databaseUrl, publicUrl } = config;
  const db = createDatabase(databaseUrl, () => logger.warn('a connection to the database was lost'));
  const metrics = createMetrics();
  const newId = createNewId(clock);
  const jobs = createJobQueue({ databaseUrl, logger });
  const manageTokens = createManageTokens(config.sessionSecret);
  const offerTokens = createOfferTokens(config.sessionSecret);
  const sendsTexts = config.sms !== undefined;
  const attempts = createAttempts({ pool: db.pool, secret: config.sessionSecret });

  const settings = createSettings({ db });
  const audit = createAudit({ clock, newId });
  const availabilityChanges = createAvailabilityChanges({ databaseUrl, logger });
  const availability = createAvailability({ db, settings, clock, changes: availabilityChanges });
  const eligibility = createEligibility({ db, clock, newId, audit });
  const notifications = createNotifications({ jobs, clock, newId, sendsTexts });
  const ledger = createMessageLedger({ db, jobs, audit });
  const lostMessages = createLostMessages({ db, jobs, clock, logger });
  const differences = createCalendarDifferences({ db, jobs, audit });
  const appointments = createAppointments({ db, settings, differences, clock });
  const reports = createReports({ db, settings, clock, audit });
  const printing = createPrinting({ db, settings, clock, audit, typefaces: createTypefaces() });
  const auth = createAuth({ config, db, clock, logger });
  const booking = createBookingService({
    db,
    clock,
    newId,
    settings,
    availability,
    eligibility,
    notifications,
    jobs,
    audit,
    attempts,
    manageTokens,
  });

  const reminders = createReminders({ db, clock, notifications });
  const eachMinute = createEachMinute({ db, clock, logger });
  const eachHour = createEachHour({ db, clock, logger });
  const waitlist = createWaitlist({ db });
  const itemLimits = createItemLimits({ db, newId, audit });
  const admins = createAdmins({ db, clock, audit });
  const activity = createActivity({ db });
  const settingsChanges = createSettingsChanges({ db, settings, audit, availability });
  const changes = createAppointmentChanges({
    db,
    clock,
    newId,
    settings,
    availability,
    notifications,
    jobs,
    audit,
  });

  const change = createLockedChange({ db, availability, audit });
  const end = createEnding({ clock, notifications, jobs });
  const manage = createManageService({
    db,
    clock,
    settings,
    manageTokens,
    publicUrl,
    attempts,
    cancel: createCancelling({ clock, change, end }),
    rescheduling: createRescheduling({
      clock,
      settings,
      availability,
      notifications,
      jobs,
      attempts,
      change,
    }),
  });

  const students = createStudentRules({ eligibility });
  const offerDeps = {
    db,
    clock,
    newId,
    settings,
    availability,
    notifications,
    jobs,
    audit,
    attempts,
    offerTokens,
    students,
    change,
  };
  const making = createOfferMaking(offerDeps);
  const answering = createOfferAnswering(offerDeps);
  const round = createOfferRound({ db, clock, settings, availability, audit, making, logger });
  availabilityChanges.subscribe(round.runSoon);

  const takeTurn = createCalendarQuota({ pool: db.pool, ...(calendarQuota && { quota: calendarQuota }) });
  const onCall = metrics.countCalendarCall;
  const calendar = createGoogleCalendar({ ...config.calendar, takeTurn, onCall });
  const { calendarId } = config.calendar;
  const calendarSync = createCalendarSync({ db, calendar, calendarId, jobs, settings, clock, logger });
  const channel = createCalendarChannel({
    db,
    calendar,
    calendarId,
    address: config.calendar.pushAddress,
    tokens: createChannelTokens(config.sessionSecret, calendarId),
    sync: calendarSync.sync,
    clock,
    newId,
    logger,
  });
  const dashboard = createDashboard({ db, settings, appointments, differences, clock, calendarId });
  const following = createFollowing({ clock, settings, availability, notifications, audit });
  const calendarPush = createCalendarPush({ db, calendar, settings, following, clock, newId, logger });
  const comparison = createCalendarComparison({
    db,
    calendar,
    calendarId,
    settings,
    jobs,
    audit,
    clock,
    logger,
    push: calendarPush.push,
  });
  const health = createHealth({ db, jobs, clock, calendarId });
  const mailer = createMailer(config.mail);
  const texter = config.sms && createTexter(config.sms);
  const messages = createMessageSender({
    db,
    mailer,
    takeMailTurn: createMailTurns({ pool: db.pool, pace: paceOf(config.mail.smtpUrl) }),
    texter,
    settings,
    clock,
    publicUrl,
    manageTokens,
    offerTokens,
    logger,
  });

  const manageUrlOf = (appointmentId: string) =>
    `${publicUrl}/manage/${manageTokens.tokenFor(appointmentId)}`;
  const offerUrlOf = (offerId: string) => `${publicUrl}/offers/${offerTokens.tokenFor(offerId)}`;
  const app = createApp({
    config,
    logger,
    metrics,
    webFolder,
    publicRoutes: {
      '/site': siteRoutes({ db, settings, sendsTexts }),
      '/availability': availabilityRoutes(availability),
      '/appointments': bookingRoutes({ booking, attempts, manageUrlOf }),
      '/waitlist': waitlistRoutes({ booking, attempts, manageUrlOf }),
      '/manage': manageRoutes({ manage, attempts, offerUrlOf }),
      '/offers': offerRoutes({ answering, attempts, clock, manageUrlOf }),
      '/health': healthRoutes({ health, clock }),
      '/metrics': metricsRoutes({ health, clock, registry: metrics.registry }),
      '/calendar': calendarRoutes({ channel, sync: calendarSync.sync }),
      '/openapi.json': openApiRoutes(),
      '/docs': docsRoutes(),
    },
    authRoutes: auth.routes,
    adminRoutes: {
      '/appointments': appointmentRoutes({ appointments, changes, booking, manageUrlOf }).use(
        printRoutes(printing),
      ),
      '/day-sheet': daySheetRoutes(printing),
      '/waitlist': waitlistAdminRoutes({ waitlist, appointments, changes, offers: making }),
      '/dashboard': dashboardRoutes(dashboard),
      '/calendar': calendarAdminRoutes(differences),
      '/eligible-students': eligibilityRoutes(eligibility),
      '/reports': reportRoutes(reports),
      '/item-limits': itemLimitRoutes(itemLimits),
      '/settings': settingsRoutes({ settings, changes: settingsChanges }),
      '/admins': adminListRoutes(admins),
      '/audit': auditRoutes(activity),
      '/messages': messageRoutes(ledger),
    },
    session: auth.session,
    requireAdmin: auth.requireAdmin,
    limitVisits: attempts.limitWrites,
  });

  let schedules: (() => Promise<void>)[] = [];
  return {
    app,
    db,
    syncCalendar: calendarSync.sync,
    compareCalendar: comparison.compare,
    requeueLostMessages: lostMessages.requeue,
    promiseReminders: reminders.promiseDue,
    goThroughWaitlist: round.run,
    start: async () => {
      if (!config.sms) logger.info('text messages are off: no Twilio settings');
      await auth.seedFirstAdmins();
      await availabilityChanges.start();
      await jobs.start();
      await jobs.work({
        'calendar.push': calendarPush.push,
        'message.send': messages.send,
        'text.send': messages.send,
      });
      schedules = [
        scheduleCalendarSync({ sync: calendarSync.sync, eachMinute, logger }),
        eachMinute('calendar.channel', channel.keep, { atOnce: true }),
        scheduleKeyCleanup({ db, clock, logger }),
        eachMinute('reminders', reminders.promiseDue),
        eachMinute('waitlist_round', round.run),
        eachMinute('calendar_comparison', comparison.compareIfDue),
        eachHour('lost_messages', lostMessages.requeue),
      ];
    },
    stop: async () => {
      comparison.hurry();
      await Promise.all([...schedules.map((stop) => stop()), round.stop()]);
      await jobs.stop();
      await availabilityChanges.stop();
      await mailer.close();
      await db.close();
    },
  };
};
