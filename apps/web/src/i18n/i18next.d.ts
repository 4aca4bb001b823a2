import 'i18next';
import type { AdminTexts, BookingTexts, LocalesTexts } from '@clothes-closet/texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'booking';
    resources: { booking: BookingTexts; admin: AdminTexts; locales: LocalesTexts };
  }
}
