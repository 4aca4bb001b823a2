/** What the API asks PostgreSQL for one booking, in its order, as one would write it by hand. */

export const countWrite = `
  INSERT INTO rate_limit VALUES ($1, $2, $3)
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN rate_limit.expire <= $4 THEN $2 ELSE rate_limit.points + $2 END,
    expire = CASE WHEN rate_limit.expire <= $4 THEN $3 ELSE rate_limit.expire END
  RETURNING points, expire`;

export const findSettings = 'SELECT key, value FROM setting WHERE key = $1';

export const lockKeys = `
  SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key`;

export const findEligible = 'SELECT student_id FROM eligible_student WHERE student_id = ANY($1)';

export const findLiveVisits = `
  SELECT visit.student_id, appointment.starts_at, appointment.email
  FROM visit JOIN appointment ON appointment.id = visit.appointment_id
  WHERE visit.student_id = ANY($1) AND appointment.status <> $2
    AND ((appointment.starts_at >= $3 AND appointment.starts_at < $4)
      OR (appointment.starts_at IS NULL AND appointment.created_at >= $3 AND appointment.created_at < $4))`;

export const findEvents = `
  SELECT kind, starts_at, ends_at FROM calendar_event
  WHERE kind = ANY($1::"CalendarEventKind"[]) AND starts_at < $2 AND ends_at > $3`;

export const findAppointments = `
  SELECT station, starts_at, ends_at FROM appointment
  WHERE status = ANY($1::"AppointmentStatus"[]) AND starts_at < $2 AND starts_at > $4 AND ends_at > $3`;

export const insertAppointment = `
  INSERT INTO appointment (
    id, status, starts_at, ends_at, station, placed_by_admin, first_name, last_name, email, phone, phone_type,
    sms_consent, search_name, locale, source, manage_token_hash, calendar_generation, version, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
  RETURNING id`;

export const insertVisit = `
  INSERT INTO visit (
    id, appointment_id, position, student_id, gender, grade, school, shoe_size, underwear_size, claimed_period,
    socks, underwear, shoes, coats, backpacks, misc)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

export const insertMessage = `
  INSERT INTO message (id, kind, channel, appointment_id, for_start, state, attempts, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`;

/** pg-boss's own is longer: it takes any number of jobs with any options. What it writes here is the same. */
export const insertJob = `
  INSERT INTO pgboss.job_common (
    id, name, data, start_after, created_on, expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay,
    retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  SELECT gen_random_uuid(), name, $2, now(), now(), expire_seconds, deletion_seconds,
    now() + retention_seconds * interval '1s', retry_limit, retry_delay, retry_backoff, retry_delay_max, policy,
    dead_letter, heartbeat_seconds
  FROM pgboss.queue WHERE name = $1
  ON CONFLICT DO NOTHING RETURNING id`;

export const insertAudit = `
  INSERT INTO audit_entry (id, at, actor, action, appointment_id) VALUES ($1, $2, $3, $4, $5) RETURNING id`;
