-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "placed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "cron_tick" (
    "name" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "cron_tick_pkey" PRIMARY KEY ("name")
);

-- From here on by hand: what the Prisma schema can't say.

-- Until now nobody could move an appointment: it had its time from the beginning.
UPDATE "appointment" SET "placed_at" = "created_at" WHERE "starts_at" IS NOT NULL;
