-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "builds_on" INTEGER[],
ADD COLUMN     "original_format" TEXT,
ADD COLUMN     "original_hash" TEXT,
ADD COLUMN     "original_size" INTEGER,
ADD COLUMN     "undone_at" TIMESTAMPTZ,
ADD COLUMN     "undone_by" TEXT;

-- CreateTable
CREATE TABLE "batch_creation" (
    "kind" TEXT NOT NULL,
    "thing_id" INTEGER NOT NULL,
    "batch_id" INTEGER NOT NULL,

    CONSTRAINT "batch_creation_pkey" PRIMARY KEY ("kind","thing_id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB,
    "difference" JSONB,
    "seen" TEXT,
    "batch_id" INTEGER,
    "identical_to" INTEGER,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_template" (
    "fingerprint" TEXT NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_template_pkey" PRIMARY KEY ("fingerprint","batch_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "upload" UUID,
    "batch" INTEGER,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "batch_creation_batch_id_idx" ON "batch_creation"("batch_id");

-- CreateIndex
CREATE INDEX "upload_uploaded_at_idx" ON "upload"("uploaded_at");

-- CreateIndex
CREATE INDEX "import_template_batch_id_idx" ON "import_template"("batch_id");

-- CreateIndex
CREATE INDEX "audit_entry_upload_idx" ON "audit_entry"("upload");

-- CreateIndex
CREATE INDEX "audit_entry_batch_idx" ON "audit_entry"("batch");

-- CreateIndex
CREATE INDEX "import_batch_original_hash_idx" ON "import_batch"("original_hash");

-- AddForeignKey
ALTER TABLE "batch_creation" ADD CONSTRAINT "batch_creation_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_template" ADD CONSTRAINT "import_template_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows of files on their way in wait here, in unlogged tables that are made and dropped with their upload.
CREATE SCHEMA IF NOT EXISTS "staging";

-- The audit is only ever added to. The script is cut at every semicolon, so those within the function are escaped.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS
    E'BEGIN RAISE EXCEPTION \'audit_entry is append-only\'\x3B END';

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
