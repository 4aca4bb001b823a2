import { admin, createAdminApi } from '../../../test/admin-api.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { createNewId } from '../../platform/ids.ts';
import { createAudit } from '../audit/service.ts';
import { eligibilityRoutes } from './routes.ts';
import { createEligibility } from './service.ts';

/** The app with the district's list, and an admin signed in. */
export const createEligibilityApi = async () => {
  const api = await createAdminApi({
    adminRoutes: (deps) => ({ '/eligible-students': eligibilityRoutes(eligibilityOf(deps)) }),
  });
  const { db, request, publicUrl } = api;
  const { cookie } = await api.signIn(admin.email);
  const path = '/api/admin/eligible-students';
  const ours = { Cookie: cookie, Origin: publicUrl };
  return {
    ...api,
    eligibility: eligibilityOf(api),
    put: (body: string | Buffer, headers: Record<string, string> = {}) =>
      request
        .put(path)
        .set({ ...ours, 'Content-Type': 'text/csv', ...headers })
        .send(body),
    preview: (body: string | Buffer) =>
      request
        .post(`${path}/preview`)
        .set({ ...ours, 'Content-Type': 'application/octet-stream' })
        .send(body),
    getUploads: () => request.get(`${path}/uploads`).set('Cookie', cookie),
    restore: (id: string) => request.post(`${path}/uploads/${id}/restore`).set(ours),
    get: (query: Record<string, string | number> = {}) =>
      request.get(path).set('Cookie', cookie).query(query),
    readTable: () => db.prisma.eligibleStudent.findMany({ orderBy: { studentId: 'asc' } }),
    empty: () => db.prisma.$executeRaw`TRUNCATE eligible_student, eligibility_upload, school, audit_entry`,
  };
};

export type EligibilityApi = Awaited<ReturnType<typeof createEligibilityApi>>;

const eligibilityOf = ({ db, clock }: { db: Database; clock: Clock }) => {
  const newId = createNewId(clock);
  return createEligibility({ db, clock, newId, audit: createAudit({ clock, newId }) });
};
