-- AlterTable
ALTER TABLE "industry" ADD COLUMN     "classification_en" TEXT;

-- The one classification with a Chinese name that data came with so far.
UPDATE "industry" SET "classification_en" = 'MIIT fields of advanced manufacturing clusters'
 WHERE "classification" = '工信部先进制造业集群领域';
