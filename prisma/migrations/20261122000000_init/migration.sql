CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "AppointmentStatus" AS ENUM ('waitlisted', 'booked', 'completed', 'no_show', 'cancelled');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('female', 'male');

-- CreateEnum
CREATE TYPE "PhoneType" AS ENUM ('mobile', 'home', 'work', 'other');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('en', 'es', 'ar', 'fr');

-- CreateEnum
CREATE TYPE "AppointmentSource" AS ENUM ('parent', 'admin');

-- CreateEnum
CREATE TYPE "CalendarEventKind" AS ENUM ('opening', 'all_day_opening', 'block', 'appointment');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('confirmation', 'waitlisted', 'reminder', 'rescheduled', 'cancelled', 'offered');

-- CreateEnum
CREATE TYPE "MessageChannel" AS ENUM ('email', 'sms');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'dropped');

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "status" "AppointmentStatus" NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "station" INTEGER,
    "placed_by_admin" BOOLEAN NOT NULL DEFAULT false,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_type" "PhoneType" NOT NULL,
    "sms_consent" BOOLEAN NOT NULL,
    "search_name" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "source" "AppointmentSource" NOT NULL,
    "contacted_at" TIMESTAMPTZ(3),
    "manage_token_hash" BYTEA NOT NULL,
    "calendar_event_id" TEXT,
    "calendar_generation" INTEGER NOT NULL DEFAULT 0,
    "calendar_etag" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "student_id" TEXT,
    "gender" "Gender",
    "grade" TEXT,
    "school" TEXT,
    "shoe_size" TEXT,
    "underwear_size" TEXT,
    "relation" TEXT,
    "claimed_period" TEXT,
    "socks" INTEGER NOT NULL DEFAULT 0,
    "underwear" INTEGER NOT NULL DEFAULT 0,
    "shoes" INTEGER NOT NULL DEFAULT 0,
    "coats" INTEGER NOT NULL DEFAULT 0,
    "backpacks" INTEGER NOT NULL DEFAULT 0,
    "misc" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligible_student" (
    "student_id" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "meal_status" TEXT NOT NULL,

    CONSTRAINT "eligible_student_pkey" PRIMARY KEY ("student_id")
);

-- CreateTable
CREATE TABLE "eligibility_upload" (
    "id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "eligibility_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "name" TEXT NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "calendar_event" (
    "id" TEXT NOT NULL,
    "kind" "CalendarEventKind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "etag" TEXT NOT NULL,

    CONSTRAINT "calendar_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_sync" (
    "calendar_id" TEXT NOT NULL,
    "sync_token" TEXT,
    "time_zone" TEXT,
    "synced_at" TIMESTAMPTZ(3),
    "full_synced_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_sync_pkey" PRIMARY KEY ("calendar_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "channel" "MessageChannel" NOT NULL,
    "appointment_id" UUID NOT NULL,
    "for_start" TIMESTAMPTZ(3) NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admin" (
    "email" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" TEXT,

    CONSTRAINT "admin_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "appointment_id" UUID,
    "details" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "appointment_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "session" (
    "sid" VARCHAR NOT NULL,
    "sess" JSON NOT NULL,
    "expire" TIMESTAMP(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sid")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "appointment_manage_token_hash_key" ON "appointment"("manage_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_calendar_event_id_key" ON "appointment"("calendar_event_id");

-- CreateIndex
CREATE INDEX "appointment_starts_at_idx" ON "appointment"("starts_at");

-- CreateIndex
CREATE INDEX "appointment_status_starts_at_idx" ON "appointment"("status", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_email_starts_at_idx" ON "appointment"("email", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_search_name_idx" ON "appointment" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "appointment_station_starts_at_key" ON "appointment"("station", "starts_at");

-- CreateIndex
CREATE INDEX "visit_student_id_idx" ON "visit" USING GIN ("student_id" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "visit_student_id_claimed_period_key" ON "visit"("student_id", "claimed_period");

-- CreateIndex
CREATE UNIQUE INDEX "visit_appointment_id_position_key" ON "visit"("appointment_id", "position");

-- CreateIndex
CREATE INDEX "eligibility_upload_uploaded_at_idx" ON "eligibility_upload"("uploaded_at");

-- CreateIndex
CREATE INDEX "calendar_event_kind_ends_at_idx" ON "calendar_event"("kind", "ends_at");

-- CreateIndex
CREATE INDEX "message_state_created_at_idx" ON "message"("state", "created_at");

-- CreateIndex
CREATE INDEX "message_appointment_id_idx" ON "message"("appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_kind_channel_appointment_id_for_start_key" ON "message"("kind", "channel", "appointment_id", "for_start");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_appointment_id_idx" ON "audit_entry"("appointment_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "idempotency_key_appointment_id_idx" ON "idempotency_key"("appointment_id");

-- CreateIndex
CREATE INDEX "session_expire_idx" ON "session"("expire");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the Prisma schema can't say.

-- The last word on overlap. The unique index on (station, starts_at) decides nearly every race and is quick;
-- this one also refuses slots that overlap without starting together (after slotMinutes was changed).
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_station_free"
  EXCLUDE USING gist ("station" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("station" IS NOT NULL);

ALTER TABLE "appointment" ADD CONSTRAINT "appointment_time_whole"
  CHECK (("starts_at" IS NULL) = ("ends_at" IS NULL) AND ("starts_at" IS NULL OR "ends_at" > "starts_at"));

-- Who looks for appointments that overlap a time need not look further back than this.
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_within_a_day"
  CHECK ("ends_at" <= "starts_at" + interval '1 day');

ALTER TABLE "appointment" ADD CONSTRAINT "appointment_waiting_has_no_time"
  CHECK (("status" = 'waitlisted') <= ("starts_at" IS NULL));

-- Every live appointment that a parent booked holds a station; nothing that is not live holds one.
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_station_held"
  CHECK (
    CASE
      WHEN "status" IN ('waitlisted', 'cancelled') OR "placed_by_admin" THEN "station" IS NULL
      ELSE "station" >= 1 AND "starts_at" IS NOT NULL
    END
  );

ALTER TABLE "visit" ADD CONSTRAINT "visit_student_or_person"
  CHECK (("student_id" IS NULL) <> ("relation" IS NULL) AND ("student_id" IS NOT NULL OR "claimed_period" IS NULL));

ALTER TABLE "visit" ADD CONSTRAINT "visit_items_not_negative"
  CHECK (LEAST("socks", "underwear", "shoes", "coats", "backpacks", "misc") >= 0);

ALTER TABLE "calendar_event" ADD CONSTRAINT "calendar_event_time_whole" CHECK ("ends_at" > "starts_at");

-- Processes answer availability from memory; whoever changes what it is made of tells them all, at commit.
CREATE FUNCTION "notify_availability_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('availability_changed', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER "appointment_changes_availability" AFTER INSERT OR DELETE OR UPDATE OF "status", "starts_at", "ends_at" ON "appointment"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_availability_changed"();
CREATE TRIGGER "calendar_event_changes_availability" AFTER INSERT OR UPDATE OR DELETE ON "calendar_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_availability_changed"();
CREATE TRIGGER "setting_changes_availability" AFTER INSERT OR UPDATE OR DELETE ON "setting"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_availability_changed"();
