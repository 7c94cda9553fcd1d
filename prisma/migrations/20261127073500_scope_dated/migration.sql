-- Whether the sources of a scope say of which time a value is.
ALTER TABLE "scope" ADD COLUMN "dated" BOOLEAN NOT NULL DEFAULT true;
