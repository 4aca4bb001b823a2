import type { FamilyDatum } from '@clothes-closet/sandbox';
import type { Express, Request, RequestHandler } from 'express';
import express from 'express';

type Posted = { guardian?: Record<string, unknown>; students?: { studentId?: unknown }[] } | undefined;

/** The same app, with each error answer and what families posted kept for a search at the end. */
export const overhear = (app: Express) => {
  const problems: string[] = [];
  const posted: FamilyDatum[] = [];

  const listen: RequestHandler = (req, res, next) => {
    const parts: string[] = [];
    // Sessions hold the last byte back until they are stored, so an answer comes in several parts.
    for (const name of ['write', 'end'] as const) {
      const pass = res[name].bind(res) as (...given: unknown[]) => never;
      res[name] = (...given: unknown[]) => {
        if (typeof given[0] === 'string' || Buffer.isBuffer(given[0])) parts.push(String(given[0]));
        return pass(...given);
      };
    }
    res.on('finish', () => {
      if (parts.length === 0 || !String(res.get('content-type')).includes('problem+json')) return;
      problems.push(parts.join(''));
      posted.push(...familyIn(req));
    });
    next();
  };
  return { app: express().set('x-powered-by', false).use(listen, app), problems, posted };
};

/** What was refused is in no table. */
const familyIn = ({ body }: Request): FamilyDatum[] => {
  const { guardian, students } = (body as Posted) ?? {};
  const ofStudents = Array.isArray(students)
    ? students.map((student) => ['studentId', student?.studentId])
    : [];
  const ofGuardian = [
    ['name', guardian?.firstName],
    ['name', guardian?.lastName],
    ['email', guardian?.email],
    ['phone', guardian?.phone],
  ];
  return [...ofStudents, ...ofGuardian].flatMap(([kind, value]) =>
    typeof value === 'string' ? [{ kind: kind as FamilyDatum['kind'], value }] : [],
  );
};
