-- Two transactions that write one series beside each other would each count without the other's rows, and the later one
-- would leave its count. So each locks the series first, in the order of their ids, until its end. The next one then
-- counts in a statement of its own, which sees what was committed meanwhile. The lock is that of the row, not an
-- advisory one: an import touches more series than the table of locks has places. It lets foreign keys through.
-- An update may move a value to another series: then both are counted.
-- The script is cut at every semicolon, so those within the function are escaped.
CREATE OR REPLACE FUNCTION "keep_series_coverage"() RETURNS trigger LANGUAGE plpgsql AS
    E'DECLARE touched int[]\x3B
      BEGIN
        IF TG_OP = ''UPDATE'' THEN
          touched := ARRAY(SELECT series_id FROM changed UNION SELECT series_id FROM former)\x3B
        ELSE
          touched := ARRAY(SELECT DISTINCT series_id FROM changed)\x3B
        END IF\x3B
        PERFORM FROM series WHERE id = ANY(touched) ORDER BY id FOR NO KEY UPDATE\x3B
        DELETE FROM series_coverage WHERE series_id = ANY(touched)\x3B
        INSERT INTO series_coverage SELECT * FROM coverage_of(touched, NULL)\x3B
        RETURN NULL\x3B
      END';

DROP TRIGGER "observation_updated" ON "observation";

CREATE TRIGGER "observation_updated" AFTER UPDATE ON "observation"
    REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "keep_series_coverage"();
