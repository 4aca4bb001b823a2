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
    studentId: 'N° {{id}}',
    next: 'À savoir',
    questions: 'Des questions\u00a0?',
    call: 'Appelez-nous\u00a0: {{phone}}',
    write: 'Écrivez-nous\u00a0: {{email}}',
    signOff: 'Bien chaleureusement,',
    notYou: 'Si vous n’avez rien demandé, merci de nous le dire.',
  },
  confirmation: {
    subject: 'Votre visite est réservée\u00a0: {{day}} à {{time}}',
    title: 'Votre visite est réservée',
    intro: 'Nous nous réjouissons de vous voir.',
    where: 'Où venir',
    manage: 'Changer ou annuler',
    duration_one: 'La visite dure environ {{count}} minute.',
    duration_many: 'La visite dure environ {{count}} minutes.',
    duration_other: 'La visite dure environ {{count}} minutes.',
    reminder: 'Nous vous enverrons un rappel par e-mail 24 heures avant.',
    calendarFile: 'Pour noter la visite dans votre agenda, ouvrez le fichier joint à ce message.',
    letUsKnow:
      'Si vous ne pouvez pas venir, merci d’annuler. Une autre famille pourra prendre votre horaire.',
  },
  reminder: {
    subject: 'Rappel de votre visite\u00a0: {{day}} à {{time}}',
    title: 'À bientôt',
    intro: 'Nous vous rappelons votre visite.',
  },
  rescheduled: {
    subject: 'Nouvel horaire de votre visite\u00a0: {{day}} à {{time}}',
    title: 'Votre visite a un nouvel horaire',
    intro: 'Merci de venir à ce moment-là. L’ancien horaire n’est plus valable.',
    calendarFile: 'Pour déplacer la visite dans votre agenda, ouvrez le fichier joint à ce message.',
    letUsKnow:
      'Si cet horaire ne vous convient pas, merci de le changer ou d’annuler. Une autre famille pourra le prendre.',
  },
  cancelled: {
    subject: 'Votre visite est annulée\u00a0: {{day}} à {{time}}',
    title: 'Votre visite est annulée',
    intro: 'Vous n’avez pas besoin de venir.',
    next: 'Que faire maintenant',
    again: 'Si vous avez encore besoin de vêtements, vous pouvez réserver une autre visite.',
    calendarFile: 'Pour retirer la visite de votre agenda, ouvrez le fichier joint à ce message.',
    book: 'Réserver une autre visite',
  },
  waitlisted: {
    subject: 'Vous êtes sur la liste d’attente',
    title: 'Vous êtes sur la liste d’attente',
    intro: 'Merci de votre inscription.',
    where: 'Où nous trouver',
    manage: 'Voir ou annuler',
    turn: 'Nous contactons les familles dans l’ordre des inscriptions. Quand ce sera votre tour, nous vous écrirons ou vous appellerons.',
    once: 'Inutile de vous inscrire encore une fois.',
    letUsKnow:
      'Si vous n’avez plus besoin de venir, merci d’annuler. La famille suivante avancera d’une place.',
  },
  offered: {
    subject: 'Nous avons un horaire pour vous\u00a0: {{day}} à {{time}}',
    title: 'Nous avons un horaire pour vous',
    intro: 'C’est votre tour sur la liste d’attente. Nous vous gardons cet horaire.',
    until: 'Répondez au plus tard le {{day}} à {{time}}',
    otherwise:
      'Sans réponse de votre part, l’horaire est proposé à la famille suivante. Vous gardez votre place sur la liste d’attente.',
    answer: 'Répondre oui ou non',
  },
  sms: {
    confirmation: '{{site}} : votre visite est réservée pour le {{day}} à {{time}}.',
    reminder: '{{site}} : nous vous attendons. Votre visite est le {{day}} à {{time}}.',
    rescheduled: '{{site}} : votre visite a un nouvel horaire. Merci de venir le {{day}} à {{time}}.',
    cancelled: '{{site}} : votre visite du {{day}} à {{time}} est annulée.',
    waitlisted:
      "{{site}} : votre place sur la liste d'attente est notée. Quand ce sera votre tour, nous vous écrirons ou vous appellerons.",
    offered: '{{site}} : nous avons un horaire pour vous, le {{day}} à {{time}}.',
    manage: 'Changer ou annuler :',
    see: 'Voir ou annuler :',
    answer: 'Répondez au plus tard le {{day}} à {{time}} :',
    book: 'Réserver une autre visite :',
    stop: 'Pour ne plus recevoir de SMS, répondez STOP.',
  },
  calendar: {
    title: 'Visite à {{site}}',
    manage: 'Changer ou annuler\u00a0:',
    call: 'Appelez-nous\u00a0: {{phone}}',
  },
  choices: {
    genders: { female: 'Fille', male: 'Garçon' },
    grades: {
      preK: 'Pré-maternelle (Pre-K)',
      kindergarten: 'Maternelle (K)',
      numbered: 'Grade {{number}}',
    },
    unlistedSchool: 'École absente de la liste',
  },
};
