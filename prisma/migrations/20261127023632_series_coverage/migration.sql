-- CreateTable
CREATE TABLE "series_coverage" (
    "series_id" INTEGER NOT NULL,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "periods" INTEGER NOT NULL,
    "last_known_on" DATE NOT NULL,
    "grades" TEXT[],

    CONSTRAINT "series_coverage_pkey" PRIMARY KEY ("series_id")
);

-- AddForeignKey
ALTER TABLE "series_coverage" ADD CONSTRAINT "series_coverage_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What given series cover as known on a day (null: now), from one range of the primary key of the observations for each.
CREATE FUNCTION "coverage_of"("wanted" int[], "as_of" date)
    RETURNS TABLE ("series_id" int, "first" text, "last" text, "periods" int, "last_known_on" date, "grades" text[])
    LANGUAGE sql STABLE AS
$$
  SELECT s.id,
         (SELECT period FROM observation WHERE series_id = s.id AND (as_of IS NULL OR known_on <= as_of)
           ORDER BY period_start, period_end LIMIT 1),
         (SELECT period FROM observation WHERE series_id = s.id AND (as_of IS NULL OR known_on <= as_of)
           ORDER BY period_start DESC, period_end DESC LIMIT 1),
         (SELECT count(*)::int
            FROM (SELECT DISTINCT period_start, period_end FROM observation
                   WHERE series_id = s.id AND (as_of IS NULL OR known_on <= as_of)) AS period),
         uses.last_known_on, uses.grades
    FROM unnest("wanted") AS s(id)
   CROSS JOIN LATERAL (
         SELECT max(o.known_on) AS last_known_on, array_agg(DISTINCT c.grade ORDER BY c.grade) AS grades
           FROM (SELECT citation_id, max(known_on) AS known_on
                   FROM observation
                  WHERE series_id = s.id AND (as_of IS NULL OR known_on <= as_of) GROUP BY citation_id) AS o
           JOIN citation c ON c.id = o.citation_id) AS uses
   WHERE uses.last_known_on IS NOT NULL
$$;

INSERT INTO "series_coverage" SELECT * FROM "coverage_of"(ARRAY(SELECT id FROM "series"), NULL);

-- The script is cut at every semicolon, so those within the function are escaped.
CREATE FUNCTION "keep_series_coverage"() RETURNS trigger LANGUAGE plpgsql AS
    E'DECLARE touched int[] := ARRAY(SELECT DISTINCT series_id FROM changed)\x3B
      BEGIN
        DELETE FROM series_coverage WHERE series_id = ANY(touched)\x3B
        INSERT INTO series_coverage SELECT * FROM coverage_of(touched, NULL)\x3B
        RETURN NULL\x3B
      END';

CREATE TRIGGER "observation_inserted" AFTER INSERT ON "observation"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "keep_series_coverage"();

CREATE TRIGGER "observation_updated" AFTER UPDATE ON "observation"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "keep_series_coverage"();

CREATE TRIGGER "observation_deleted" AFTER DELETE ON "observation"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "keep_series_coverage"();
