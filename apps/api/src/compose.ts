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
import { createKeyCleanup } from './modules/booking/jobs.ts';
import { createRescheduling } from './modules/booking/rescheduling.ts';
import { bookingRoutes, waitlistRoutes } from './modules/booking/routes.ts';
import { createBookingService } from './modules/booking/service.ts';
import { calendarAdminRoutes } from './modules/calendar/admin-routes.ts';
import { createCalendar } from './modules/calendar/calendar.ts';
import { createCalendarDifferences } from './modules/calendar/differences.ts';
import { scheduleCalendarSync } from './modules/calendar/jobs.ts';
import { calendarRoutes } from './modules/calendar/routes.ts';
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
import { createOffers } from './modules/offers/offers.ts';
import { offerRoutes } from './modules/offers/routes.ts';
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
import { createEachHour, createEachMinute, type Schedule, systemSchedule } from './platform/cron.ts';
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
  /** That of the system's clock, where nothing else is said. */
  schedule?: Schedule;
};

export type Api = {
  app: Express;
  db: Database;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Brings the mirror up to date now instead of at the next minute. */
  syncCalendar: () => Promise<unknown>;
  /** Forgets which times are free now instead of a moment later, when the database has told of a change. */
  forgetAvailability: () => void;
  /** Compares all appointments with their events now instead of at night. */
  compareCalendar: () => Promise<unknown>;
  /** Queues messages anew whose jobs were lost now instead of at the next hour. */
  requeueLostMessages: () => Promise<number>;
  /** Promises the reminders that are due now instead of at the next minute. */
  promiseReminders: () => Promise<number>;
  /** Goes through the wait list now instead of a moment after something has changed; false where another is at it. */
  goThroughWaitlist: () => Promise<boolean>;
};

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Wires everything together; nothing is reached over the network before `start`. */
export const compose = (
  config: Config,
  { clock, logger, calendarQuota, schedule = systemSchedule }: Surroundings,
): Api => {
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
  const notifications = createNotifications({ jobs, clock, newId, sendsTexts });
  /** What nearly everything stands on; each takes of it what it needs. */
  const ground = {
    db,
    clock,
    newId,
    logger,
    jobs,
    settings,
    audit,
    availability,
    notifications,
    attempts,
    manageTokens,
    offerTokens,
    publicUrl,
  };

  const eligibility = createEligibility(ground);
  const ledger = createMessageLedger(ground);
  const lostMessages = createLostMessages(ground);
  const reminders = createReminders(ground);
  const differences = createCalendarDifferences(ground);
  const appointments = createAppointments({ ...ground, differences });
  const changes = createAppointmentChanges(ground);
  const booking = createBookingService({ ...ground, eligibility });
  const waitlist = createWaitlist(ground);
  const itemLimits = createItemLimits(ground);
  const settingsChanges = createSettingsChanges(ground);
  const reports = createReports(ground);
  const printing = createPrinting({ ...ground, typefaces: createTypefaces() });
  const admins = createAdmins(ground);
  const activity = createActivity(ground);
  const auth = createAuth({ ...ground, config });

  const change = createLockedChange(ground);
  const manage = createManageService({
    ...ground,
    cancel: createCancelling({ clock, change, end: createEnding(ground) }),
    rescheduling: createRescheduling({ ...ground, change }),
  });
  const offers = createOffers({ ...ground, eligibility, change });
  availabilityChanges.subscribe(offers.round.runSoon);

  const { calendarId } = config.calendar;
  const takeTurn = createCalendarQuota({ pool: db.pool, ...(calendarQuota && { quota: calendarQuota }) });
  const calendar = createCalendar({
    ...ground,
    calendar: createGoogleCalendar({ ...config.calendar, takeTurn, onCall: metrics.countCalendarCall }),
    calendarId,
    address: config.calendar.pushAddress,
    sessionSecret: config.sessionSecret,
    following: createFollowing(ground),
  });
  const dashboard = createDashboard({ ...ground, appointments, differences, calendarId });
  const health = createHealth({ ...ground, calendarId });
  const mailer = createMailer(config.mail);
  const messages = createMessageSender({
    ...ground,
    mailer,
    takeMailTurn: createMailTurns({ pool: db.pool, pace: paceOf(config.mail.smtpUrl) }),
    texter: config.sms && createTexter(config.sms),
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
      '/manage': manageRoutes({ manage, attempts, clock, offerUrlOf }),
      '/offers': offerRoutes({ answering: offers.answering, attempts, clock, manageUrlOf, sendsTexts }),
      '/health': healthRoutes({ health, clock }),
      '/metrics': metricsRoutes({ health, clock, registry: metrics.registry }),
      '/calendar': calendarRoutes(calendar),
      '/openapi.json': openApiRoutes(),
      '/docs': docsRoutes(),
    },
    authRoutes: auth.routes,
    adminRoutes: {
      '/appointments': appointmentRoutes({ appointments, changes, booking, manageUrlOf }).use(
        printRoutes(printing),
      ),
      '/day-sheet': daySheetRoutes(printing),
      '/waitlist': waitlistAdminRoutes({ waitlist, appointments, changes, offers: offers.making }),
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

  const eachMinute = createEachMinute({ ...ground, schedule });
  const eachHour = createEachHour({ ...ground, schedule });
  let schedules: (() => Promise<void>)[] = [];
  return {
    app,
    db,
    syncCalendar: calendar.sync,
    forgetAvailability: availability.forget,
    compareCalendar: calendar.comparison.compare,
    requeueLostMessages: lostMessages.requeue,
    promiseReminders: reminders.promiseDue,
    goThroughWaitlist: offers.round.run,
    start: async () => {
      if (!config.sms) logger.info('text messages are off: no Twilio settings');
      await auth.seedFirstAdmins();
      await availabilityChanges.start();
      await jobs.start();
      await jobs.work({
        'calendar.push': calendar.push,
        'message.send': messages.send,
        'text.send': messages.send,
      });
      schedules = [
        scheduleCalendarSync({ sync: calendar.sync, eachMinute, logger }),
        eachMinute('calendar.channel', calendar.channel.keep, { atOnce: true }),
        eachMinute('reminders', reminders.promiseDue),
        eachMinute('waitlist_round', offers.round.run),
        eachMinute('calendar_comparison', calendar.comparison.compareIfDue),
        eachHour('lost_messages', lostMessages.requeue),
        eachHour('idempotency_keys', createKeyCleanup({ db, clock })),
      ];
    },
    stop: async () => {
      calendar.comparison.hurry();
      await Promise.all([...schedules.map((stop) => stop()), offers.round.stop()]);
      await jobs.stop();
      await availabilityChanges.stop();
      await mailer.close();
      await db.close();
    },
  };
};
