-- What a series covers is told anew for all of them, with its years and sources.
DELETE FROM "series_coverage";

-- AlterTable
ALTER TABLE "series_coverage" ADD COLUMN     "first_year" INTEGER NOT NULL,
ADD COLUMN     "last_year" INTEGER NOT NULL,
ADD COLUMN     "sources" TEXT[];

DROP FUNCTION "coverage_of"(int[], date);

-- What given series cover as known on a day (null: now), from one range of the primary key of the observations for each.
CREATE FUNCTION "coverage_of"("wanted" int[], "as_of" date)
    RETURNS TABLE ("series_id" int, "first" text, "last" text, "periods" int, "last_known_on" date, "grades" text[],
                   "first_year" int, "last_year" int, "sources" text[])
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
         uses.last_known_on, uses.grades, extract(year FROM uses.first_end)::int,
         extract(year FROM uses.last_end)::int, uses.sources
    FROM unnest("wanted") AS s(id)
   CROSS JOIN LATERAL (
         SELECT max(o.known_on) AS last_known_on, min(o.first_end) AS first_end, max(o.last_end) AS last_end,
                array_agg(DISTINCT c.grade ORDER BY c.grade) AS grades,
                array_agg(DISTINCT source.code ORDER BY source.code) AS sources
           FROM (SELECT citation_id, max(known_on) AS known_on, min(period_end) AS first_end,
                        max(period_end) AS last_end
                   FROM observation
                  WHERE series_id = s.id AND (as_of IS NULL OR known_on <= as_of) GROUP BY citation_id) AS o
           JOIN citation c ON c.id = o.citation_id
           JOIN source ON source.id = c.source_id) AS uses
   WHERE uses.last_known_on IS NOT NULL
$$;

INSERT INTO "series_coverage" SELECT * FROM "coverage_of"(ARRAY(SELECT id FROM "series"), NULL);
