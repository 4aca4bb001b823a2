-- CreateEnum
CREATE TYPE "CalendarDifferenceKind" AS ENUM ('moved', 'deleted', 'refused');

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "calendar_ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "calendar_starts_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "calendar_sync" ADD COLUMN     "checked" INTEGER,
ADD COLUMN     "compared_at" TIMESTAMPTZ(3),
ADD COLUMN     "empty_since" TIMESTAMPTZ(3),
ADD COLUMN     "mended" INTEGER;

-- CreateTable
CREATE TABLE "calendar_channel" (
    "id" TEXT NOT NULL,
    "calendar_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_difference" (
    "appointment_id" UUID NOT NULL,
    "kind" "CalendarDifferenceKind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_difference_pkey" PRIMARY KEY ("appointment_id")
);

-- AddForeignKey
ALTER TABLE "calendar_difference" ADD CONSTRAINT "calendar_difference_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
