-- AlterTable
ALTER TABLE "cluster_definition" ADD COLUMN     "saved_at" TIMESTAMPTZ,
ADD COLUMN     "saved_by" TEXT;
