-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('open', 'accepted', 'declined', 'expired', 'withdrawn');

-- CreateTable
CREATE TABLE "waitlist_offer" (
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'open',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "station" INTEGER,
    "token_hash" BYTEA NOT NULL,
    "offered_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "tell_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "waitlist_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seen_slots" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "rules" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3)[],

    CONSTRAINT "seen_slots_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "waitlist_offer_token_hash_key" ON "waitlist_offer"("token_hash");

-- CreateIndex
CREATE INDEX "waitlist_offer_appointment_id_starts_at_idx" ON "waitlist_offer"("appointment_id", "starts_at");

-- AddForeignKey
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Below: what Prisma's schema can't say.

ALTER TABLE "seen_slots" ADD CONSTRAINT "seen_slots_one_row" CHECK ("id" = 1);

ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_times_in_order"
  CHECK ("ends_at" > "starts_at" AND "ends_at" <= "starts_at" + interval '1 day'
    AND "expires_at" > "tell_at" AND "expires_at" <= "starts_at");

-- An open offer holds its station; one that was accepted has handed it to its appointment.
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_station_held"
  CHECK (
    CASE "state"
      WHEN 'open' THEN "station" >= 1 AND "closed_at" IS NULL
      WHEN 'accepted' THEN "station" IS NULL AND "closed_at" IS NOT NULL
      ELSE "closed_at" IS NOT NULL
    END
  );

CREATE UNIQUE INDEX "waitlist_offer_one_open" ON "waitlist_offer"("appointment_id") WHERE "state" = 'open';

-- Two offers never hold the same place; who looks for held times finds them here.
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_station_once"
  EXCLUDE USING gist ("station" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("station" IS NOT NULL);

-- The lock on the day keeps bookings and offers apart; this is the last word, should anybody forget it.
CREATE FUNCTION "refuse_held_station"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "waitlist_offer"
    WHERE "station" = NEW."station" AND tstzrange("starts_at", "ends_at") && tstzrange(NEW."starts_at", NEW."ends_at")
  ) THEN
    RAISE EXCEPTION 'the station is held by an offer' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "appointment_leaves_held_stations" BEFORE INSERT OR UPDATE OF "station", "starts_at", "ends_at" ON "appointment"
  FOR EACH ROW WHEN (NEW."station" IS NOT NULL) EXECUTE FUNCTION "refuse_held_station"();

CREATE TRIGGER "waitlist_offer_changes_availability" AFTER INSERT OR DELETE OR UPDATE OF "state", "station" ON "waitlist_offer"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_availability_changed"();
