-- CreateTable
CREATE TABLE "entity" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_zh" TEXT,
    "short_en" TEXT,
    "aliases" TEXT[],
    "parent_id" INTEGER,
    "description_zh" TEXT,
    "description_en" TEXT,
    "hue" INTEGER,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "industry" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "classification" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "parent_id" INTEGER,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "industry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_definition" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "definition_zh" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,

    CONSTRAINT "cluster_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_member" (
    "cluster_id" INTEGER NOT NULL,
    "industry_id" INTEGER NOT NULL,

    CONSTRAINT "cluster_member_pkey" PRIMARY KEY ("cluster_id","industry_id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "definition_zh" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scope" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "coverage" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "price_base" TEXT NOT NULL,
    "classification" TEXT NOT NULL,
    "cluster_id" INTEGER,

    CONSTRAINT "scope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "industry_id" INTEGER,
    "product_id" INTEGER,
    "market_id" INTEGER,
    "scope_id" INTEGER NOT NULL,
    "frequency" TEXT NOT NULL,
    "accumulation" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "series_id" INTEGER NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "known_on" DATE NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "lower" DOUBLE PRECISION,
    "lower_open" BOOLEAN NOT NULL DEFAULT false,
    "upper" DOUBLE PRECISION,
    "upper_open" BOOLEAN NOT NULL DEFAULT false,
    "point" DOUBLE PRECISION,
    "qualifier" TEXT,
    "unit_mult" INTEGER NOT NULL DEFAULT 0,
    "decimals" INTEGER,
    "as_stated" TEXT,
    "statuses" TEXT[],
    "citation_id" INTEGER NOT NULL,
    "cell" TEXT,
    "note_code" TEXT,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("series_id","period_start","period_end","known_on","batch_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "package_name" TEXT NOT NULL,
    "publisher_zh" TEXT NOT NULL,
    "publisher_en" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "published" DATE,
    "published_text" TEXT,
    "published_inferred" BOOLEAN NOT NULL DEFAULT false,
    "accessed" DATE,
    "address" TEXT,
    "licence_zh" TEXT NOT NULL,
    "licence_en" TEXT NOT NULL,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" SERIAL NOT NULL,
    "source_id" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "grade" TEXT NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" SERIAL NOT NULL,
    "file" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "rows_new" INTEGER NOT NULL,
    "rows_revised" INTEGER NOT NULL,
    "rows_unchanged" INTEGER NOT NULL,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "scope_id" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "lower" DOUBLE PRECISION,
    "lower_open" BOOLEAN NOT NULL DEFAULT false,
    "upper" DOUBLE PRECISION,
    "upper_open" BOOLEAN NOT NULL DEFAULT false,
    "point" DOUBLE PRECISION,
    "qualifier" TEXT NOT NULL,
    "unit_mult" INTEGER NOT NULL DEFAULT 0,
    "decimals" INTEGER,
    "as_stated" TEXT,
    "set_on" TEXT,
    "citation_id" INTEGER NOT NULL,
    "note_code" TEXT,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "earliest" DATE,
    "latest" DATE,
    "date_as_stated" TEXT,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "led_by_zh" TEXT,
    "led_by_en" TEXT,
    "note_code" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_place" (
    "event_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,

    CONSTRAINT "event_place_pkey" PRIMARY KEY ("event_id","entity_id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id","entity_id","role")
);

-- CreateTable
CREATE TABLE "event_citation" (
    "event_id" INTEGER NOT NULL,
    "citation_id" INTEGER NOT NULL,

    CONSTRAINT "event_citation_pkey" PRIMARY KEY ("event_id","citation_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "location_id" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_as_stated" TEXT NOT NULL,
    "stage_as_of" TEXT,
    "note_code" TEXT,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_figure" (
    "project_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "lower" DOUBLE PRECISION,
    "lower_open" BOOLEAN NOT NULL DEFAULT false,
    "upper" DOUBLE PRECISION,
    "upper_open" BOOLEAN NOT NULL DEFAULT false,
    "point" DOUBLE PRECISION,
    "qualifier" TEXT NOT NULL,
    "unit_mult" INTEGER NOT NULL DEFAULT 0,
    "decimals" INTEGER,
    "as_stated" TEXT,
    "citation_id" INTEGER NOT NULL,

    CONSTRAINT "project_figure_pkey" PRIMARY KEY ("project_id","kind")
);

-- CreateTable
CREATE TABLE "project_partner" (
    "project_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "project_partner_pkey" PRIMARY KEY ("project_id","entity_id","role")
);

-- CreateTable
CREATE TABLE "project_citation" (
    "project_id" INTEGER NOT NULL,
    "citation_id" INTEGER NOT NULL,

    CONSTRAINT "project_citation_pkey" PRIMARY KEY ("project_id","citation_id")
);

-- CreateTable
CREATE TABLE "relation" (
    "id" SERIAL NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "citation_id" INTEGER NOT NULL,
    "note_code" TEXT,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "entity_codes" TEXT[],

    CONSTRAINT "note_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "note_citation" (
    "note_code" TEXT NOT NULL,
    "citation_id" INTEGER NOT NULL,

    CONSTRAINT "note_citation_pkey" PRIMARY KEY ("note_code","citation_id")
);

-- CreateTable
CREATE TABLE "panel" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "panel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_series" (
    "panel_id" INTEGER NOT NULL,
    "series_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "panel_series_pkey" PRIMARY KEY ("panel_id","series_id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "entity_code_key" ON "entity"("code");

-- CreateIndex
CREATE INDEX "entity_parent_id_idx" ON "entity"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "industry_code_key" ON "industry"("code");

-- CreateIndex
CREATE UNIQUE INDEX "cluster_definition_code_key" ON "cluster_definition"("code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE UNIQUE INDEX "product_code_key" ON "product"("code");

-- CreateIndex
CREATE UNIQUE INDEX "scope_code_key" ON "scope"("code");

-- CreateIndex
CREATE UNIQUE INDEX "series_code_key" ON "series"("code");

-- CreateIndex
CREATE INDEX "series_entity_id_idx" ON "series"("entity_id");

-- CreateIndex
CREATE INDEX "series_indicator_id_idx" ON "series"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_code_key" ON "source"("code");

-- CreateIndex
CREATE UNIQUE INDEX "citation_source_id_part_locator_grade_key" ON "citation"("source_id", "part", "locator", "grade");

-- CreateIndex
CREATE INDEX "import_batch_file_idx" ON "import_batch"("file");

-- CreateIndex
CREATE UNIQUE INDEX "target_code_key" ON "target"("code");

-- CreateIndex
CREATE UNIQUE INDEX "event_code_key" ON "event"("code");

-- CreateIndex
CREATE UNIQUE INDEX "project_code_key" ON "project"("code");

-- CreateIndex
CREATE UNIQUE INDEX "relation_from_id_to_id_kind_citation_id_key" ON "relation"("from_id", "to_id", "kind", "citation_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_code_key" ON "panel"("code");

-- CreateIndex
CREATE UNIQUE INDEX "panel_entity_id_position_key" ON "panel"("entity_id", "position");

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "industry" ADD CONSTRAINT "industry_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "industry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_member" ADD CONSTRAINT "cluster_member_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster_definition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_member" ADD CONSTRAINT "cluster_member_industry_id_fkey" FOREIGN KEY ("industry_id") REFERENCES "industry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope" ADD CONSTRAINT "scope_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster_definition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_industry_id_fkey" FOREIGN KEY ("industry_id") REFERENCES "industry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_scope_id_fkey" FOREIGN KEY ("scope_id") REFERENCES "scope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_note_code_fkey" FOREIGN KEY ("note_code") REFERENCES "note"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_scope_id_fkey" FOREIGN KEY ("scope_id") REFERENCES "scope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_note_code_fkey" FOREIGN KEY ("note_code") REFERENCES "note"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_note_code_fkey" FOREIGN KEY ("note_code") REFERENCES "note"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_place" ADD CONSTRAINT "event_place_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_place" ADD CONSTRAINT "event_place_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_citation" ADD CONSTRAINT "event_citation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_citation" ADD CONSTRAINT "event_citation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_note_code_fkey" FOREIGN KEY ("note_code") REFERENCES "note"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_figure" ADD CONSTRAINT "project_figure_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_figure" ADD CONSTRAINT "project_figure_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_citation" ADD CONSTRAINT "project_citation_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_citation" ADD CONSTRAINT "project_citation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_note_code_fkey" FOREIGN KEY ("note_code") REFERENCES "note"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_citation" ADD CONSTRAINT "note_citation_note_code_fkey" FOREIGN KEY ("note_code") REFERENCES "note"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_citation" ADD CONSTRAINT "note_citation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel" ADD CONSTRAINT "panel_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_series" ADD CONSTRAINT "panel_series_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_series" ADD CONSTRAINT "panel_series_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
