-- AlterTable
ALTER TABLE "seen_slots" ADD COLUMN "rules" TEXT NOT NULL DEFAULT '';
