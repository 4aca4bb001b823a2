import type { MessageTexts } from '../en/messages.ts';
import type { Translated } from '../translated.ts';

export const messages: Translated<MessageTexts> = {
  letter: {
    greeting: 'Hola, {{firstName}}:',
    map: 'Abrir el mapa',
    students_one: 'Su estudiante',
    students_many: 'Sus estudiantes',
    students_other: 'Sus estudiantes',
    student: '{{gender}}, {{grade}}, {{school}}',
    studentId: 'ID {{id}}',
    next: 'Qué sigue',
    questions: '¿Tiene preguntas?',
    call: 'Llámenos: {{phone}}',
    write: 'Escríbanos: {{email}}',
    signOff: 'Con cariño,',
    notYou: '¿Usted no pidió esto? Por favor, avísenos y lo arreglamos.',
  },
  confirmation: {
    subject: 'Su cita está reservada: {{day}}, {{time}}',
    title: 'Su cita está reservada',
    intro: 'Nos dará mucho gusto recibirle.',
    where: 'Adónde venir',
    manage: 'Cambiar o cancelar',
    duration_one: 'Su visita dura más o menos {{count}} minuto.',
    duration_many: 'Su visita dura más o menos {{count}} minutos.',
    duration_other: 'Su visita dura más o menos {{count}} minutos.',
    reminder: 'Le enviaremos un recordatorio por correo electrónico 24 horas antes.',
    calendarFile: 'Para guardar la visita en su calendario, abra el archivo que viene con este correo.',
    letUsKnow: 'Si no puede venir, por favor cancele. Así otra familia podrá usar su hora.',
  },
  waitlisted: {
    subject: 'Usted está en la lista de espera',
    title: 'Usted está en la lista de espera',
    intro: 'Gracias por anotarse.',
    where: 'Dónde estamos',
    manage: 'Ver o cancelar',
    turn: 'Avisamos a las familias en el orden en que se anotaron. Cuando sea su turno, le escribiremos o le llamaremos.',
    once: 'No necesita anotarse otra vez.',
    letUsKnow: 'Si ya no necesita una visita, por favor cancele. Así avanza la siguiente familia.',
  },
  calendar: {
    title: 'Visita a {{site}}',
    manage: 'Cambiar o cancelar:',
    call: 'Llámenos: {{phone}}',
  },
  choices: {
    genders: { female: 'Niña', male: 'Niño' },
    grades: { preK: 'Pre-kínder', kindergarten: 'Kínder', numbered: 'Grado {{number}}' },
    unlistedSchool: 'Escuela fuera de la lista',
  },
};
