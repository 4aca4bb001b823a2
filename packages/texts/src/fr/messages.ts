import type { MessageTexts } from '../en/messages.ts';
import type { Translated } from '../translated.ts';

export const messages: Translated<MessageTexts> = {
  letter: {
    greeting: 'Bonjour {{firstName}},',
    map: 'Ouvrir le plan',
    students_one: 'Votre élève',
    students_many: 'Vos élèves',
    students_other: 'Vos élèves',
    student: '{{gender}}, {{grade}}, {{school}}',
    studentId: 'Numéro {{id}}',
    next: 'À savoir',
    questions: 'Des questions\u00a0?',
    call: 'Appelez-nous\u00a0: {{phone}}',
    write: 'Écrivez-nous\u00a0: {{email}}',
    signOff: 'Bien chaleureusement,',
    notYou: 'Vous n’avez rien demandé\u00a0? Dites-le-nous, et nous nous en occupons.',
  },
  confirmation: {
    subject: 'Votre rendez-vous\u00a0: {{day}} à {{time}}',
    title: 'Votre rendez-vous est pris',
    intro: 'Nous nous réjouissons de vous voir.',
    where: 'Où venir',
    manage: 'Changer ou annuler',
    duration_one: 'La visite dure environ {{count}} minute.',
    duration_many: 'La visite dure environ {{count}} minutes.',
    duration_other: 'La visite dure environ {{count}} minutes.',
    reminder: 'Nous vous enverrons un rappel par e-mail 24 heures avant.',
    calendarFile: 'Pour noter la visite dans votre agenda, ouvrez le fichier joint à cet e-mail.',
    letUsKnow: 'Si vous ne pouvez pas venir, merci d’annuler. Une autre famille pourra prendre votre place.',
  },
  reminder: {
    subject: 'Rappel de votre visite\u00a0: {{day}} à {{time}}',
    title: 'À bientôt',
    intro: 'Nous vous rappelons votre visite.',
  },
  rescheduled: {
    subject: 'Nouvel horaire de votre visite\u00a0: {{day}} à {{time}}',
    title: 'Votre visite a un nouvel horaire',
    intro: 'Merci de venir à ce moment. L’ancien horaire n’est plus valable.',
    calendarFile: 'Pour déplacer la visite dans votre agenda, ouvrez le fichier joint à cet e-mail.',
    letUsKnow:
      'Si cet horaire ne vous convient pas, merci de le changer ou d’annuler. Une autre famille pourra le prendre.',
  },
  cancelled: {
    subject: 'Votre visite est annulée\u00a0: {{day}} à {{time}}',
    title: 'Votre visite est annulée',
    intro: 'Vous n’avez pas besoin de venir à ce moment.',
    next: 'Que faire maintenant',
    again: 'Si vous avez encore besoin de vêtements, vous pouvez prendre un nouveau rendez-vous.',
    calendarFile: 'Pour retirer la visite de votre agenda, ouvrez le fichier joint à cet e-mail.',
    book: 'Prendre un nouveau rendez-vous',
  },
  waitlisted: {
    subject: 'Vous êtes sur la liste d’attente',
    title: 'Vous êtes sur la liste d’attente',
    intro: 'Merci de votre inscription.',
    where: 'Où nous trouver',
    manage: 'Voir ou annuler',
    turn: 'Nous contactons les familles dans l’ordre des inscriptions. Quand ce sera votre tour, nous vous écrirons ou vous appellerons.',
    once: 'Vous n’avez pas besoin de vous inscrire à nouveau.',
    letUsKnow: 'Si vous n’avez plus besoin de venir, merci d’annuler. La famille suivante pourra avancer.',
  },
  calendar: {
    title: 'Visite à {{site}}',
    manage: 'Changer ou annuler\u00a0:',
    call: 'Appelez-nous\u00a0: {{phone}}',
  },
  choices: {
    genders: { female: 'Fille', male: 'Garçon' },
    grades: {
      preK: 'Pre-K (maternelle)',
      kindergarten: 'Kindergarten (maternelle)',
      numbered: 'Grade {{number}}',
    },
    unlistedSchool: 'École absente de la liste',
  },
};
